package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.result.Finding;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RosterReconciliation;
import ziping.model.run.RunResult;

/** The results of a run as JSON, as {@code results.schema.json} describes them; written one outcome at a time. */
public final class ResultsJson implements Report, Closeable {
    private final JsonGenerator json;
    private final Messages messages;

    private ResultsJson(JsonGenerator json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /**
     * Begins the results of a run.
     *
     * @param out is left open
     * @param version of ziping
     */
    public static ResultsJson begin(OutputStream out, String version, Messages messages) throws IOException {
        JsonGenerator json = JsonFields.generator(out);
        json.writeStartObject();
        new JsonFields(json).text("ziping", version);
        json.writeArrayFieldStart("submissions");
        return new ResultsJson(json, messages);
    }

    @Override
    public void add(List<Outcome> file) throws IOException {
        for (Outcome outcome : file) {
            add(outcome);
        }
    }

    @Override
    public void end(RunResult ending) throws IOException {
        end(ending.files(), ending.findings(), ending.reconciliation());
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) throws IOException {
        json.writeStartObject();
        if (outcome instanceof Outcome.Evaluated evaluated) {
            String sheet = evaluated.evaluation().submission().sheet();
            opening(evaluated.file(), sheet, "evaluated");
            json.writeNullField("refusal");
            new EvaluationJson(json, messages).write(evaluated.evaluation());
        } else if (outcome instanceof Outcome.Refused refused) {
            opening(refused.file(), "", "refused");
            String reason = JsonFields.constant(refused.refusal().reason());
            refusal(reason, messages.text(refused.refusal().message()));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            opening(skipped.file(), "", "skipped");
            refusal("skipped", messages.text(skipped.why()));
        }
        json.writeEndObject();
    }

    /** Ends the results with what is known only at the end. */
    public void end(FileCount files, List<Finding> findings, Optional<RosterReconciliation> rollCall)
            throws IOException {
        json.writeEndArray();
        new JsonFields(json).files(files);
        new FindingJson(json, messages).write(findings);
        new RosterJson(json, messages).write(rollCall);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    /** Leaves the results as they are; without {@link #end} they are not complete. */
    @Override
    public void close() throws IOException {
        json.close();
    }

    private void opening(String file, String sheet, String outcome) throws IOException {
        JsonFields fields = new JsonFields(json);
        fields.text("file", file);
        fields.text("sheet", sheet);
        fields.text("outcome", outcome);
    }

    /** The same keys as an evaluated project has, so that every submission has one shape. */
    private void refusal(String reason, String message) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeObjectFieldStart("refusal");
        fields.text("reason", reason);
        fields.text("message", message);
        json.writeEndObject();
        fields.noText("form", "rulebook", "settings", "project", "department", "unit", "year", "total", "claimedTotal");
        fields.noText("grade", "claimedGrade", "budget");
        json.writeObjectFieldStart("blocks");
        json.writeEndObject();
        for (String list : List.of("indicators", "goals", "evaluators", "findings")) {
            fields.emptyList(list);
        }
        json.writeNullField("rules");
        fields.emptyList("switchedOff");
    }
}
