package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.messages.VerdictText;
import ziping.model.form.Location;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.RuleState;
import ziping.model.run.Outcome;

/** Writes the results of a SARIF run: findings, rules that could not be run, and files that were not processed. */
record SarifResults(JsonGenerator json, Messages messages) {
    static final String NOT_PROCESSED = "not-processed";
    static final String SKIPPED = "skipped";

    /** The name and version of the fingerprint algorithm. */
    private static final String FINGERPRINT = "ziping/v1";

    /** The SARIF level for a duty. */
    static String level(Duty duty) {
        return switch (duty) {
            case MUST_FIX -> "error";
            case CONFIRM -> "warning";
            case NOTE -> "note";
        };
    }

    void add(String file, Evaluation evaluation) throws IOException {
        add(evaluation.review().findings());
        for (RuleState state : evaluation.review().states()) {
            if (state.state() == RuleState.State.NOT_RUN) {
                begin(
                        state.rule().code(),
                        Optional.of("open"),
                        "none",
                        new VerdictText(messages).notRun(evaluation.submission(), state));
                locations(file, state.why());
                json.writeEndObject();
            }
        }
    }

    void add(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            begin(finding.code(), Optional.empty(), level(finding.duty()), messages.message(finding));
            locations("", finding.places());
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField(FINGERPRINT, finding.fingerprint());
            json.writeEndObject();
            answer(finding);
            json.writeEndObject();
        }
    }

    /** Adds a file that was not evaluated. */
    void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Refused refused) {
            begin(
                    NOT_PROCESSED,
                    Optional.empty(),
                    "error",
                    messages.text(refused.refusal().message()));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            begin(SKIPPED, Optional.of("notApplicable"), "none", messages.text(skipped.why()));
        }
        locations(outcome.file(), List.of());
        json.writeEndObject();
    }

    void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void begin(String rule, Optional<String> kind, String level, String message) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", rule);
        if (kind.isPresent()) {
            json.writeStringField("kind", kind.get());
        }
        json.writeStringField("level", level);
        text("message", message);
    }

    /** The first cell as location and the other cells as related locations. Without cells, the location is the file. */
    private void locations(String file, List<Location> locations) throws IOException {
        List<Location> cells = locations.stream().distinct().toList();
        json.writeArrayFieldStart("locations");
        if (cells.isEmpty()) {
            json.writeStartObject();
            physical(file);
            json.writeEndObject();
        } else {
            location(cells.get(0));
        }
        json.writeEndArray();
        if (cells.size() > 1) {
            json.writeArrayFieldStart("relatedLocations");
            for (Location location : cells.subList(1, cells.size())) {
                location(location);
            }
            json.writeEndArray();
        }
    }

    private void location(Location location) throws IOException {
        json.writeStartObject();
        physical(location.file());
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", location.at().a1());
        json.writeStringField("fullyQualifiedName", messages.where(List.of(location)));
        json.writeStringField("kind", "cell");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void physical(String file) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A finding that a person confirmed stays in the report as suppressed. */
    private void answer(Finding finding) throws IOException {
        if (finding.isAnswered()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "inSource");
            json.writeStringField("justification", finding.answer());
            json.writeEndObject();
            json.writeEndArray();
        } else if (!finding.answer().isBlank()) {
            json.writeObjectFieldStart("properties");
            json.writeStringField("answer", finding.answer());
            json.writeEndObject();
        }
    }

    /** The path as a URI. */
    private static String uri(String file) {
        try {
            String address = new URI(null, null, "/" + file, null).toASCIIString();
            return address.substring(1);
        } catch (URISyntaxException neverForAnAbsolutePath) {
            throw new IllegalStateException(neverForAnAbsolutePath);
        }
    }
}
