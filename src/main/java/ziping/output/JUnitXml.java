package ziping.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ziping.messages.Messages;
import ziping.model.run.Outcome;
import ziping.model.run.RunResult;

/**
 * The rules as JUnit's XML, which every build server shows: a suite for each file, a case for each rule on each of its
 * projects. What must be fixed fails, a refused file is an error, and a rule that was not run is skipped, not passed.
 */
final class JUnitXml implements Report {
    private final Writer out;
    private final XMLStreamWriter xml;
    private final Messages messages;

    /** Begins a report; the stream is left open. */
    JUnitXml(OutputStream stream, Messages messages) {
        this.messages = messages;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            // The JDK's own: the one on the class path is for reading workbooks.
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            line("");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "ziping");
            line("");
        } catch (XMLStreamException notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }

    @Override
    public void add(List<Outcome> file) throws IOException {
        suite(file.get(0).file(), new JUnitCases(messages).of(file));
    }

    @Override
    public void end(RunResult ending) throws IOException {
        if (!ending.findings().isEmpty()) {
            suite(messages.text("report.across-files"), new JUnitCases(messages).across(ending.findings()));
        }
        try {
            xml.writeEndElement();
            line("");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException notWritten) {
            throw new IOException(notWritten);
        }
        out.flush();
    }

    private void suite(String name, List<JUnitCases.Case> cases) throws IOException {
        try {
            xml.writeStartElement("testsuite");
            attribute("name", name);
            attribute("tests", Integer.toString(cases.size()));
            attribute("failures", count(cases, JUnitCases.End.FAILURE));
            attribute("errors", count(cases, JUnitCases.End.ERROR));
            attribute("skipped", count(cases, JUnitCases.End.SKIPPED));
            for (JUnitCases.Case it : cases) {
                write(it);
            }
            line("");
            xml.writeEndElement();
            line("");
        } catch (XMLStreamException notWritten) {
            throw new IOException(notWritten);
        }
    }

    private void write(JUnitCases.Case it) throws XMLStreamException {
        line("  ");
        xml.writeStartElement("testcase");
        attribute("classname", it.about());
        attribute("name", it.name());
        if (it.end() != JUnitCases.End.PASSED) {
            xml.writeStartElement(JsonFields.constant(it.end()));
            if (it.end() != JUnitCases.End.SKIPPED) {
                attribute("type", it.type());
            }
            attribute("message", it.message());
            if (!it.text().isEmpty()) {
                xml.writeCharacters(allowed(it.text()));
            }
            xml.writeEndElement();
        }
        if (!it.remarks().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(allowed(it.remarks()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }

    private static String count(List<JUnitCases.Case> cases, JUnitCases.End end) {
        return Long.toString(cases.stream().filter(it -> it.end() == end).count());
    }

    /** XML cannot hold most control characters and half characters, not even escaped; people's cells can. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(it -> it >= ' ' || it == '\n' || it == '\t')
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
                .filter(it -> it != 0xFFFE && it != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
