package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.Reference;
import ziping.model.result.Evaluation;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.model.result.RuleState.State;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RunResult;

/**
 * Findings as SARIF 2.1.0, a format that code hosting services show. A rule that could not be run is a result of the
 * kind {@code open}. A file that could not be processed is an error. So nothing that was not checked counts as passed.
 */
final class SarifReport implements ReportListener.Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final JsonGenerator json;
    private final Messages messages;
    private final SarifResults results;
    private final Map<State, Integer> states = new EnumMap<>(State.class);

    private SarifReport(JsonGenerator json, Messages messages) {
        this.json = json;
        this.messages = messages;
        this.results = new SarifResults(json, messages);
    }

    /** Begins a report with the rules. The stream is left open. */
    static SarifReport begin(OutputStream out, String version, List<Rule> rules, Messages messages) throws IOException {
        SarifReport sarif = new SarifReport(JsonFields.generator(out), messages);
        sarif.json.writeStartObject();
        sarif.json.writeStringField("$schema", SCHEMA);
        sarif.json.writeStringField("version", "2.1.0");
        sarif.json.writeArrayFieldStart("runs");
        sarif.json.writeStartObject();
        sarif.tool(version, rules);
        sarif.json.writeStringField("language", messages.text("report.language"));
        sarif.json.writeArrayFieldStart("results");
        return sarif;
    }

    @Override
    public void add(List<Outcome> file) throws IOException {
        for (Outcome outcome : file) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                Evaluation evaluation = evaluated.evaluation();
                for (RuleState state : evaluation.review().states()) {
                    states.merge(state.state(), 1, Integer::sum);
                }
                results.add(evaluated.file(), evaluation);
            } else {
                results.add(outcome);
            }
        }
    }

    @Override
    public void end(RunResult result) throws IOException {
        results.add(result.findings());
        json.writeEndArray();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.files().refused() == 0);
        json.writeEndObject();
        json.writeEndArray();
        counts(result.files());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void tool(String version, List<Rule> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "ziping");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            rule(rule);
        }
        fileRule(SarifResults.NOT_PROCESSED, "error", "report.rule.not-processed");
        fileRule(SarifResults.SKIPPED, "none", "report.rule.skipped");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.code());
        results.text("shortDescription", messages.name(rule.name()));
        results.text("help", String.join("\n", messages.help(rule)));
        Optional<String> address = rule.references().stream()
                .map(Reference::address)
                .flatMap(Optional::stream)
                .findFirst();
        if (address.isPresent()) {
            json.writeStringField("helpUri", address.get());
        }
        configuration(SarifResults.level(rule.duty()));
        json.writeObjectFieldStart("properties");
        json.writeStringField("duty", messages.duty(rule.duty()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void fileRule(String id, String level, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        results.text("shortDescription", messages.text(name));
        configuration(level);
        json.writeEndObject();
    }

    private void configuration(String level) throws IOException {
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level);
        json.writeEndObject();
    }

    /** The numbers of files by outcome and of rules by state. SARIF viewers do not count these. */
    private void counts(FileCount files) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeObjectFieldStart("properties");
        fields.files(files);
        json.writeObjectFieldStart("rules");
        for (State state : State.values()) {
            fields.count(JsonFields.constant(state), states.getOrDefault(state, 0));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
