package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Form;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

class FormsTest {
    private static final Forms.LiveFormulas LIVE = BuiltInRulebooks.RULEBOOKS.liveFormulas();
    private static final Path REFUSED = Path.of("test-fixtures", "rulebooks");

    @Test
    void every_form_of_the_project_is_packed() throws IOException, RulebookException {
        try (Stream<Path> files = Files.list(Path.of("excel-templates"))) {
            Set<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toSet());

            assertEquals(ids, Forms.load(Optional.empty(), LIVE).byId().keySet());
        }
    }

    @Test
    void a_name_has_its_own_label_or_its_rows_or_is_its_own() throws RulebookException {
        assertEquals("年度目标", field("预期目标").label());
        assertEquals("全年预算资金", field("全年预算数").label());
        assertEquals("全年预算资金（县区级）", field("全年预算数_县区级").label());
        assertEquals("预算执行率", field("预算执行率_目标值").label());
        assertEquals("目标指标", field("指标_三级").label());
        assertEquals("项目名称", field("项目名称").label());
    }

    @Test
    void a_name_takes_its_own_kind_of_answer_or_its_rows_or_text() throws RulebookException {
        assertEquals(Form.Kind.YEAR, field("年度").kind());
        assertEquals(Form.Kind.PERCENT, field("预算到位率_省级").kind());
        assertEquals(Form.Kind.WEIGHT, field("指标_分值").kind());
        assertEquals(Form.Kind.TEXT, field("指标_目标值").kind());
    }

    @Test
    void outputs_are_marked_and_live_names_have_their_formula() throws RulebookException {
        assertTrue(field("指标_得分").output());
        assertTrue(field("指标_得分").inTable());
        assertEquals("", field("指标_得分").formula());
        assertEquals(
                "IF(COUNT(实际到位数_省级,全年执行数_省级)<2,\"\",实际到位数_省级-全年执行数_省级)",
                field("资金结余_省级").formula());
    }

    @Test
    void an_office_adds_its_own_forms(@TempDir Path law) throws IOException, RulebookException {
        Path forms = Files.createDirectory(law.resolve("forms"));
        Files.writeString(forms.resolve("county.yaml"), """
                form: county
                version: 1.0.0
                title: 县级自评表
                rulebook: shanxi
                money-unit: 元
                sheets:
                  - title: 自评表
                    widths: [12, 40]
                    rows:
                      - cells: [{ text: 项目名称 }, { name: 项目名称 }]
                """);

        Map<String, Form> loaded = Forms.load(Optional.of(law), LIVE).byId();

        assertTrue(loaded.containsKey("shanxi-2021"));
        assertEquals(Set.of("项目名称"), loaded.get("county").fields().keySet());
    }

    @TestFactory
    List<DynamicTest> a_form_that_cannot_be_used_is_refused_with_every_reason_in_both_languages() throws IOException {
        try (Stream<Path> cases = Files.list(REFUSED)) {
            return cases.filter(folder -> Files.isDirectory(folder.resolve("forms")))
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> refused(folder)))
                    .toList();
        }
    }

    private static void refused(Path law) throws IOException {
        RulebookException refused = assertThrows(RulebookException.class, () -> Forms.load(Optional.of(law), LIVE));
        String said = Stream.of(Language.EN, Language.ZH)
                .map(Messages::in)
                .map(messages ->
                        refused.problems().stream().map(messages::text).collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("\n"));
        Fixtures.assertApproved(law.resolve("expected.txt"), said);
    }

    private static Form.Field field(String name) throws RulebookException {
        return Forms.load(Optional.empty(), LIVE)
                .byId()
                .get("shanxi-2021")
                .field(name)
                .orElseThrow();
    }
}
