package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.run.RosterReconciliation;

/** The roster held against what came, in the results. */
record RosterJson(JsonGenerator json, Messages words) {
    /** Null if no roster was given. */
    void write(Optional<RosterReconciliation> rollCall) throws IOException {
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
            write(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(RosterReconciliation.Line line) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeStartObject();
        fields.text("state", JsonFields.constant(line.state()));
        fields.text("code", line.expected().map(Roster.Expected::code));
        fields.text("project", line.expected().map(Roster.Expected::project));
        fields.text("department", line.expected().map(Roster.Expected::department));
        fields.text("unit", line.expected().map(Roster.Expected::unit));
        fields.text("remark", line.expected().map(Roster.Expected::remark));
        new FindingJson(json, words).place("place", line.expected().map(Roster.Expected::place));
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
