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
 * The rules as JUnit XML, which build servers show: one suite for each file, one case for each rule and project. A
 * finding that must be fixed is a failure. A refused file is an error. A rule that was not run is skipped, not passed.
 */
final class JUnitXml implements ReportListener.Report {
    private final Writer out;
    private final XMLStreamWriter xml;
    private final Messages messages;

    /** Begins a report. The stream is left open. */
    JUnitXml(OutputStream stream, Messages messages) {
        this.messages = messages;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            // The factory of the JDK. The one on the class path is for reading workbooks.
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            line("");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "ziping");
            line("");
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void add(List<Outcome> file) throws IOException {
        suite(file.get(0).file(), new JUnitCases(messages).of(file));
    }

    @Override
    public void end(RunResult result) throws IOException {
        if (!result.findings().isEmpty()) {
            suite(messages.text("report.across-files"), new JUnitCases(messages).across(result.findings()));
        }
        try {
            xml.writeEndElement();
            line("");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
        out.flush();
    }

    private void suite(String name, List<JUnitCases.Case> cases) throws IOException {
        try {
            xml.writeStartElement("testsuite");
            attribute("name", name);
            attribute("tests", Integer.toString(cases.size()));
            attribute("failures", count(cases, JUnitCases.Result.FAILURE));
            attribute("errors", count(cases, JUnitCases.Result.ERROR));
            attribute("skipped", count(cases, JUnitCases.Result.SKIPPED));
            for (JUnitCases.Case each : cases) {
                write(each);
            }
            line("");
            xml.writeEndElement();
            line("");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void write(JUnitCases.Case each) throws XMLStreamException {
        line("  ");
        xml.writeStartElement("testcase");
        attribute("classname", each.suite());
        attribute("name", each.name());
        if (each.result() != JUnitCases.Result.PASSED) {
            xml.writeStartElement(JsonFields.constant(each.result()));
            if (each.result() != JUnitCases.Result.SKIPPED) {
                attribute("type", each.type());
            }
            attribute("message", each.message());
            if (!each.text().isEmpty()) {
                xml.writeCharacters(allowed(each.text()));
            }
            xml.writeEndElement();
        }
        if (!each.remarks().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(allowed(each.remarks()));
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

    private static String count(List<JUnitCases.Case> cases, JUnitCases.Result result) {
        return Long.toString(
                cases.stream().filter(each -> each.result() == result).count());
    }

    /**
     * The text without control characters and single surrogates. XML cannot contain them, not even escaped; cells can.
     */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(character -> character >= ' ' || character == '\n' || character == '\t')
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .filter(character -> character != 0xFFFE && character != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
