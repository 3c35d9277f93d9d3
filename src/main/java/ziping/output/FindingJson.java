package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Finding;

/** Writes findings into the results. */
record FindingJson(JsonGenerator json, Messages messages) {
    void write(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            write(finding);
        }
        json.writeEndArray();
    }

    private void write(Finding finding) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeStartObject();
        fields.text("code", finding.code());
        fields.text("severity", JsonFields.constant(finding.duty()));
        json.writeArrayFieldStart("places");
        for (Location location : finding.places()) {
            place(location);
        }
        json.writeEndArray();
        fields.text("message", messages.message(finding));
        arguments(finding.message().arguments());
        fields.text("reference", messages.finding(finding).reference());
        fields.text("fingerprint", finding.fingerprint());
        fields.text("answer", finding.answer());
        json.writeEndObject();
    }

    void place(String name, Optional<Location> place) throws IOException {
        json.writeFieldName(name);
        if (place.isPresent()) {
            place(place.get());
        } else {
            json.writeNull();
        }
    }

    private void place(Location location) throws IOException {
        JsonFields fields = new JsonFields(json);
        json.writeStartObject();
        fields.text("file", location.file());
        fields.text("sheet", location.at().sheet());
        fields.text("cell", location.at().a1());
        fields.text("label", location.label());
        fields.text("column", location.column());
        json.writeEndObject();
    }

    private void arguments(Map<String, MessageArgument> arguments) throws IOException {
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, MessageArgument> argument : arguments.entrySet()) {
            json.writeFieldName(argument.getKey());
            write(argument.getValue());
        }
        json.writeEndObject();
    }

    private void write(MessageArgument argument) throws IOException {
        if (argument instanceof MessageArgument.Figure figure) {
            new JsonFields(json).number(Optional.of(figure.value()));
        } else if (argument instanceof MessageArgument.Text quoted) {
            json.writeString(quoted.text());
        } else if (argument instanceof MessageArgument.Listed listed) {
            json.writeArray(
                    listed.items().toArray(String[]::new), 0, listed.items().size());
        } else if (argument instanceof MessageArgument.Phrases phrases) {
            json.writeStartArray();
            for (Message phrase : phrases.messages()) {
                json.writeString(messages.text(phrase));
            }
            json.writeEndArray();
        } else if (argument instanceof MessageArgument.Translated translated) {
            json.writeString(messages.name(translated.text()));
        } else if (argument instanceof MessageArgument.Phrase phrase) {
            json.writeString(messages.text(phrase.message()));
        }
    }
}
