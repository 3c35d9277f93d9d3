package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.result.Finding;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RosterReconciliation;
import ziping.model.run.RunResult;

/**
 * The results of a run as JSON, as {@code results.schema.json} describes them. They are written one outcome at a time.
 */
public final class ResultsJson implements ReportListener.Report, Closeable {
    private final JsonGenerator json;
    private final Messages messages;

    private ResultsJson(JsonGenerator json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /**
     * Begins the results of a run.
     *
     * @param out the stream, which is left open
     * @param version of the program
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
    public void end(RunResult result) throws IOException {
        end(result.files(), result.findings(), result.reconciliation());
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) throws IOException {
        json.writeStartObject();
        if (outcome instanceof Outcome.Evaluated evaluated) {
            String sheet = evaluated.evaluation().submission().sheet();
            begin(evaluated.file(), sheet, "evaluated");
            json.writeNullField("refusal");
            new EvaluationJson(json, messages).write(evaluated.evaluation());
        } else if (outcome instanceof Outcome.Refused refused) {
            begin(refused.file(), "", "refused");
            String reason = JsonFields.constant(refused.refusal().reason());
            refusal(reason, messages.text(refused.refusal().message()));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            begin(skipped.file(), "", "skipped");
            refusal("skipped", messages.text(skipped.why()));
        }
        json.writeEndObject();
    }

    /** Adds the results of the whole run and ends the document. */
    public void end(FileCount files, List<Finding> findings, Optional<RosterReconciliation> rollCall)
            throws IOException {
        json.writeEndArray();
        new JsonFields(json).files(files);
        new FindingJson(json, messages).write(findings);
        roster(rollCall);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    /** Stops writing. Without {@link #end} the results are not complete. */
    @Override
    public void close() throws IOException {
        json.close();
    }

    private void begin(String file, String sheet, String outcome) throws IOException {
        JsonFields fields = new JsonFields(json);
        fields.text("file", file);
        fields.text("sheet", sheet);
        fields.text("outcome", outcome);
    }

    /** The same keys as for an evaluated project, so that every submission has the same structure. */
    private void refusal(String reason, String message) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeObjectFieldStart("refusal");
        fields.text("reason", reason);
        fields.text("message", message);
        json.writeEndObject();
        fields.nulls("form", "rulebook", "settings", "project", "department", "unit", "year", "total", "claimedTotal");
        fields.nulls("grade", "claimedGrade", "budget");
        json.writeObjectFieldStart("blocks");
        json.writeEndObject();
        for (String list : List.of("indicators", "goals", "evaluators", "findings")) {
            fields.emptyList(list);
        }
        json.writeNullField("rules");
        fields.emptyList("switchedOff");
    }

    /** The comparison with the roster; null if there was no roster. */
    private void roster(Optional<RosterReconciliation> rollCall) throws IOException {
        if (rollCall.isEmpty()) {
            json.writeNullField("roster");
            return;
        }
        JsonFields fields = new JsonFields(json);
        json.writeObjectFieldStart("roster");
        fields.count("expected", rollCall.get().expected());
        for (RosterReconciliation.State state : RosterReconciliation.State.values()) {
            fields.count(JsonFields.constant(state), rollCall.get().in(state).size());
        }
        fields.count("unread", rollCall.get().unread());
        json.writeArrayFieldStart("lines");
        for (RosterReconciliation.Line line : rollCall.get().lines()) {
            rosterLine(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rosterLine(RosterReconciliation.Line line) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeStartObject();
        fields.text("state", JsonFields.constant(line.state()));
        fields.text("code", line.expected().map(Roster.Expected::code));
        fields.text("project", line.expected().map(Roster.Expected::project));
        fields.text("department", line.expected().map(Roster.Expected::department));
        fields.text("unit", line.expected().map(Roster.Expected::unit));
        fields.text("remark", line.expected().map(Roster.Expected::remark));
        new FindingJson(json, messages).place("place", line.expected().map(Roster.Expected::place));
        json.writeArrayFieldStart("received");
        for (RosterReconciliation.Received received : line.received()) {
            json.writeStartObject();
            fields.text("file", received.project().source().file());
            fields.text("project", received.project().identity().project());
            fields.text("code", received.project().identity().code());
            fields.text("match", JsonFields.constant(received.match()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
