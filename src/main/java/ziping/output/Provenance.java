package ziping.output;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.form.ControlBlock;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;

/** The origin of the figures of a summary: versions, settings, and a digest over all answers. */
public final class Provenance {
    private final String version;
    private final String time;
    private final TreeMap<String, Integer> versions = new TreeMap<>();
    private final Set<Message> settings = new LinkedHashSet<>();
    private final MessageDigest answers;

    /**
     * The provenance of a summary without projects.
     *
     * @param version of the program
     * @param time of the run
     */
    public Provenance(String version, LocalDateTime time) {
        this.version = version;
        this.time = ControlBlock.timestamp(time);
        try {
            this.answers = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(Evaluation evaluation) {
        versions.merge(evaluation.writeback().control().versions(), 1, Integer::sum);
        answers.update(evaluation.writeback().control().digest().getBytes(StandardCharsets.UTF_8));
        if (evaluation.law().settings().isPresent()) {
            add(evaluation.law().settings().get(), evaluation.law().name());
        }
    }

    private void add(Evaluation.OfficeSettings office, Bilingual rulebook) {
        List<Message> changes =
                office.changes().isEmpty() ? List.of(Message.of("notes.nothing-changed")) : office.changes();
        for (Message change : changes) {
            settings.add(Message.of("notes.change")
                    .with("file", office.file())
                    .with("rulebook", new MessageArgument.Translated(rulebook))
                    .with("change", new MessageArgument.Phrase(change)));
        }
    }

    /** The program and the time of the run. */
    Message program() {
        return Message.of("notes.program").with("version", version).with("time", time);
    }

    /** The versions and the digest, one line each. */
    Stream<Message> versions() {
        List<Message> lines = new ArrayList<>(List.of(program()));
        versions.forEach((version, count) -> lines.add(Message.of("notes.versions")
                .with("versions", version)
                .with("count", MessageArgument.of(BigDecimal.valueOf(count)))));
        lines.add(Message.of("notes.digest").with("digest", HexFormat.of().formatHex(answers.digest())));
        return lines.stream();
    }

    /** The changes by an office, one line each. */
    Stream<Message> settings() {
        return settings.isEmpty() ? Stream.of(Message.of("notes.no-settings")) : settings.stream();
    }
}
