package ziping.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;
import ziping.model.form.Roster;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RosterReconciliation;
import ziping.testing.SampleOutcomes;

class ResultsJsonTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<Outcome> EVERY_KIND = List.of(
            SampleOutcomes.evaluated("a/智慧监管.xlsx"),
            SampleOutcomes.withoutTotal("b.xlsx"),
            SampleOutcomes.refused("c.xlsx"),
            SampleOutcomes.skipped("d.pdf"));

    @Test
    void every_kind_of_outcome_is_valid() throws IOException {
        assertEquals(Set.of(), problems(read(EVERY_KIND)));
    }

    @Test
    void a_roster_reconciliation_is_valid() throws IOException {
        Location location = new Location("名单.xlsx", CellAddress.of("应报名单", "B3"), "危桥改造", "项目名称");
        Roster.Expected expected = new Roster.Expected("", "危桥改造", "", "", "", location);
        RosterReconciliation.Line missing =
                new RosterReconciliation.Line(RosterReconciliation.State.MISSING, Optional.of(expected), List.of());
        JsonNode results = read(EVERY_KIND, Optional.of(new RosterReconciliation(List.of(missing), 1)));
        assertEquals(Set.of(), problems(results));
        assertEquals("B3", results.at("/roster/lines/0/place/cell").asText());
        assertEquals(1, results.at("/roster/missing").asInt());
        assertTrue(read(EVERY_KIND).get("roster").isNull());
    }

    @Test
    void the_schema_rejects_a_missing_field() throws IOException {
        JsonNode results = read(EVERY_KIND);
        ((ObjectNode) results.get("submissions").get(0)).remove("total");
        assertFalse(problems(results).isEmpty());
    }

    @Test
    void every_submission_has_the_same_keys_in_the_same_order() throws IOException {
        Set<List<String>> keys = new java.util.HashSet<>();
        read(EVERY_KIND).get("submissions").forEach(it -> keys.add(keys(it)));
        assertEquals(1, keys.size());
    }

    @Test
    void the_figures_of_the_published_report_are_correct() throws IOException {
        JsonNode report = read(EVERY_KIND).get("submissions").get(0);
        assertEquals("evaluated", report.get("outcome").asText());
        assertEquals(new BigDecimal("85.82"), report.get("total").decimalValue());
        assertEquals("良好", report.get("grade").asText());
        assertEquals(new BigDecimal("86.67"), report.at("/budget/rate").decimalValue());
        assertEquals(new BigDecimal("8.67"), report.at("/budget/points").decimalValue());
        assertEquals(new BigDecimal("38.6"), report.at("/blocks/产出指标").decimalValue());
        assertEquals(
                "12.85 × (1 − (26 − 10) ÷ 10) < 0 → 0",
                report.at("/indicators/3/how").asText());
        assertEquals("C22", report.at("/indicators/3/place/cell").asText());
        assertEquals("must-fix", report.at("/findings/0/severity").asText());
        assertEquals("全年执行资金", report.at("/findings/0/facts/labels/1").asText());
        assertEquals(10, report.at("/findings/1/facts/initial").asInt());
    }

    @Test
    void numbers_are_written_without_exponent() throws IOException {
        assertTrue(
                write(EVERY_KIND, Optional.empty()).contains("\"arrivalRate\" : 100,"),
                write(EVERY_KIND, Optional.empty()));
    }

    @Test
    void missing_points_are_null() throws IOException {
        JsonNode lacking = read(EVERY_KIND).get("submissions").get(1);
        assertTrue(lacking.get("total").isNull());
        assertTrue(lacking.at("/indicators/0/points").isNull());
        assertTrue(lacking.at("/blocks/产出指标").isNull());
    }

    @Test
    void a_file_that_was_not_evaluated_has_a_reason() throws IOException {
        JsonNode submissions = read(EVERY_KIND).get("submissions");
        assertEquals("not-readable", submissions.at("/2/refusal/reason").asText());
        assertTrue(submissions.at("/2/refusal/message").asText().contains("权限"));
        assertEquals("skipped", submissions.at("/3/refusal/reason").asText());
    }

    @Test
    void files_are_counted_by_outcome() throws IOException {
        JsonNode files = read(EVERY_KIND).get("files");
        assertEquals("{\"found\":4,\"evaluated\":2,\"refused\":1,\"skipped\":1}", files.toString());
    }

    private static JsonNode read(List<Outcome> outcomes) throws IOException {
        return read(outcomes, Optional.empty());
    }

    private static JsonNode read(List<Outcome> outcomes, Optional<RosterReconciliation> rollCall) throws IOException {
        return JSON.readTree(write(outcomes, rollCall));
    }

    private static String write(List<Outcome> outcomes, Optional<RosterReconciliation> rollCall) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileCount files = FileCount.NONE;
        try (ResultsJson results = ResultsJson.begin(out, "0.1.0", Messages.in(Language.ZH))) {
            for (Outcome outcome : outcomes) {
                results.add(outcome);
                files = files.with(List.of(outcome));
            }
            results.end(files, List.of(), rollCall);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> keys(JsonNode node) {
        return Stream.iterate(node.fieldNames(), it -> it)
                .limit(node.size())
                .map(it -> it.next())
                .toList();
    }

    private static Set<ValidationMessage> problems(JsonNode results) throws IOException {
        try (InputStream schema = ResultsJson.class.getResourceAsStream("/results.schema.json")) {
            JsonSchema read = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
            return read.validate(results);
        }
    }
}
