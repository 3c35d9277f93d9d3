package ziping.output;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;

/** What the figures of a summary rest on: versions, settings, and a digest over all answers. */
public final class Provenance {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String version;
    private final String time;
    private final TreeMap<String, Integer> versions = new TreeMap<>();
    private final Set<Message> settings = new LinkedHashSet<>();
    private final MessageDigest answers;

    /**
     * Nothing yet.
     *
     * @param version of the program
     * @param time of the run
     */
    public Provenance(String version, LocalDateTime time) {
        this.version = version;
        this.time = MINUTE.format(time);
        try {
            this.answers = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void add(Evaluation evaluation) {
        versions.merge(evaluation.writeback().control().versions(), 1, Integer::sum);
        answers.update(evaluation.writeback().control().digest().getBytes(StandardCharsets.UTF_8));
        evaluation.law().settings().ifPresent(it -> {
            List<Message> changes =
                    it.changes().isEmpty() ? List.of(Message.of("notes.nothing-changed")) : it.changes();
            changes.forEach(change -> settings.add(Message.of("notes.change")
                    .with("file", it.file())
                    .with(
                            "rulebook",
                            new MessageArgument.Translated(evaluation.law().name()))
                    .with("change", new MessageArgument.Phrase(change))));
        });
    }

    /** Which program made it when. */
    Message program() {
        return Message.of("notes.program").with("version", version).with("time", time);
    }

    /** By what it was made, one line each. */
    Stream<Message> made() {
        Stream<Message> laws = versions.entrySet().stream()
                .map(it -> Message.of("notes.versions")
                        .with("versions", it.getKey())
                        .with("count", MessageArgument.of(BigDecimal.valueOf(it.getValue()))));
        Message digest =
                Message.of("notes.digest").with("digest", HexFormat.of().formatHex(answers.digest()));
        return Stream.of(Stream.of(program()), laws, Stream.of(digest)).flatMap(it -> it);
    }

    /** What an office changed in the law, one line each. */
    Stream<Message> settings() {
        return settings.isEmpty() ? Stream.of(Message.of("notes.no-settings")) : settings.stream();
    }
}
