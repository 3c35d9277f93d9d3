package ziping.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Rule;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunResult;
import ziping.testing.Fixtures;
import ziping.testing.SampleOutcomes;

/** The reports for other programs: their schemas, and that nothing that was not checked counts as passed. */
class ReportListenerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final List<Outcome> EVERY_KIND = List.of(
            SampleOutcomes.evaluated("某局/智慧监管 50%.xlsx"),
            SampleOutcomes.answered("已说明.xlsx", "已与财政局核对，确为 10 万元。"),
            SampleOutcomes.withoutTotal("b.xlsx"),
            SampleOutcomes.refused("c.xlsx"),
            SampleOutcomes.skipped("d.pdf"));
    private static final List<Rule> RULES = SampleOutcomes.evaluated("a.xlsx").evaluation().review().findings().stream()
            .map(it -> it.rule())
            .toList();

    /** The formats for other programs. */
    enum Format {
        JSON,
        SARIF,
        JUNIT;

        Consumer<Progress> begin(OutputStream out) throws IOException {
            return switch (this) {
                case JSON -> ReportListener.json(out, "0.1.0", ZH);
                case SARIF -> ReportListener.sarif(out, "0.1.0", RULES, ZH);
                case JUNIT -> ReportListener.junit(out, ZH);
            };
        }
    }

    @Test
    void sarif_is_valid() throws IOException {
        assertEquals(Set.of(), problems(sarif(EVERY_KIND)));
    }

    @Test
    void the_sarif_schema_rejects_unknown_fields() throws IOException {
        JsonNode sarif = sarif(EVERY_KIND);
        ((ObjectNode) sarif.at("/runs/0/results/0")).put("level", "must-fix");
        assertFalse(problems(sarif).isEmpty());
    }

    @Test
    void sarif_has_each_finding_with_its_cell() throws IOException {
        JsonNode finding = sarif(EVERY_KIND).at("/runs/0/results/0");
        assertEquals("B09", finding.get("ruleId").asText());
        assertEquals("error", finding.get("level").asText());
        assertTrue(finding.at("/message/text").asText().startsWith("项目支出绩效自评表!C11、C12：合计"));
        assertEquals(
                "%E6%9F%90%E5%B1%80/%E6%99%BA%E6%85%A7%E7%9B%91%E7%AE%A1%2050%25.xlsx",
                finding.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertEquals(
                "项目支出绩效自评表!C11",
                finding.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText());
        assertEquals(
                "C12", finding.at("/relatedLocations/0/logicalLocations/0/name").asText());
        assertEquals("B09-1", finding.at("/partialFingerprints/ziping~1v1").asText());
    }

    @Test
    void a_confirmed_finding_is_suppressed_in_sarif() throws IOException {
        JsonNode answered =
                sarif(List.of(SampleOutcomes.answered("a.xlsx", "已与财政局核对。"))).at("/runs/0/results/1");
        assertEquals("warning", answered.get("level").asText());
        assertEquals("已与财政局核对。", answered.at("/suppressions/0/justification").asText());
    }

    @Test
    void sarif_has_the_rules_that_were_not_run() throws IOException {
        JsonNode run = sarif(EVERY_KIND).at("/runs/0");
        Set<String> told = new TreeSet<>();
        run.get("results").forEach(it -> {
            if (!it.path("kind").asText("").isEmpty()
                    || it.get("ruleId").asText().equals("not-processed")) {
                told.add(it.get("ruleId").asText() + " " + it.path("kind").asText("fail"));
            }
        });
        assertEquals(Set.of("W01 open", "not-processed fail", "skipped notApplicable"), told);
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
        assertEquals(
                "{\"passed\":3,\"found\":9,\"held-back\":0,\"not-applicable\":3,\"not-run\":3,\"off\":3}",
                run.at("/properties/rules").toString());
    }

    @Test
    void junit_is_valid() throws Exception {
        validate(write(Format.JUNIT, EVERY_KIND));
        assertThrows(SAXException.class, () -> validate("<testsuites><testsuite name=\"a\"/></testsuites>"));
    }

    @Test
    void junit_has_a_suite_for_each_file_and_a_case_for_each_rule() throws Exception {
        Element suite = suite(0);
        assertEquals("某局/智慧监管 50%.xlsx 7 1 0 3", attributes(suite, "name", "tests", "failures", "errors", "skipped"));
        List<String> cases = IntStream.range(0, 7)
                .mapToObj(it -> (Element) suite.getElementsByTagName("testcase").item(it))
                .map(ReportListenerTest::text)
                .toList();
        assertEquals(
                List.of(
                        "B09 规则B09: failure 必须修改",
                        "T08 规则T08: passed",
                        "B02 规则B02: passed",
                        "W01 分值合计: passed",
                        "W01 分值合计: skipped 不适用：本表未设该栏目，或未填写",
                        "W01 分值合计: skipped 未能检查 W01“分值合计”",
                        "W01 分值合计: skipped 本单位已停用该规则：本县不考核"),
                cases);
    }

    @Test
    void junit_has_refused_files_as_errors() throws Exception {
        Element refused = suite(3);
        assertEquals("c.xlsx 1 0 1 0", attributes(refused, "name", "tests", "failures", "errors", "skipped"));
        Element error = (Element) refused.getElementsByTagName("error").item(0);
        assertEquals("not-readable", error.getAttribute("type"));
        assertTrue(error.getAttribute("message").contains("权限"), error.getAttribute("message"));
        assertEquals("d.pdf 1 0 0 1", attributes(suite(4), "name", "tests", "failures", "errors", "skipped"));
    }

    @Test
    void characters_that_xml_does_not_allow_are_removed() throws Exception {
        String text =
                write(Format.JUNIT, List.of(SampleOutcomes.answered("a.xlsx", "核对\u0001过 <是> \uD83D\uDC4D \uD83D。")));
        validate(text);
        assertTrue(text.contains("处理说明：核对过 &lt;是&gt; \uD83D\uDC4D 。"), text);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_is_written_during_the_run(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Consumer<Progress> report = format.begin(out);
        int before = 0;
        for (int i = 1; i <= 300; i++) {
            report.accept(new Progress.Ended(List.of(SampleOutcomes.evaluated(i + ".xlsx"))));
            if (i % 100 == 0) {
                assertTrue(out.size() > before + 10_000, format + " kept files back: " + out.size());
                before = out.size();
            }
        }
    }

    private static JsonNode sarif(List<Outcome> outcomes) throws IOException {
        return JSON.readTree(write(Format.SARIF, outcomes));
    }

    private static String write(Format format, List<Outcome> outcomes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Consumer<Progress> report = format.begin(out);
        FileCount files = FileCount.NONE;
        for (Outcome outcome : outcomes) {
            report.accept(new Progress.Ended(List.of(outcome)));
            files = files.with(List.of(outcome));
        }
        report.accept(new Progress.Closed(new RunResult(files, List.of(), List.of(), Optional.empty())));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Set<ValidationMessage> problems(JsonNode sarif) throws IOException {
        String schema = Files.readString(Fixtures.ROOT.resolve("reports/sarif.schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(sarif);
    }

    private static void validate(String junit) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Fixtures.ROOT.resolve("reports/junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8))));
    }

    private static Element suite(int number) throws Exception {
        byte[] junit = write(Format.JUNIT, EVERY_KIND).getBytes(StandardCharsets.UTF_8);
        NodeList suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(junit))
                .getElementsByTagName("testsuite");
        return (Element) suites.item(number);
    }

    private static String attributes(Element element, String... names) {
        return String.join(" ", Stream.of(names).map(element::getAttribute).toList());
    }

    private static String text(Element test) {
        for (String end : List.of("failure", "skipped", "error")) {
            NodeList there = test.getElementsByTagName(end);
            if (there.getLength() > 0) {
                Element element = (Element) there.item(0);
                String told = end.equals("failure") ? element.getTextContent() : element.getAttribute("message");
                return "%s: %s %s"
                        .formatted(test.getAttribute("name"), end, told.replaceAll("(?s)[ ：](项目|没有|预算).*", ""));
            }
        }
        return test.getAttribute("name") + ": passed";
    }
}
