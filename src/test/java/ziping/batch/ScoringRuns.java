package ziping.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.batch.WorkbookExaminer.Examined;
import ziping.evaluation.CrossProjectReview;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;
import ziping.testing.SampleOutcomes;

/** Runs over files of any content. Each file counts as scored. The messages for a person are recorded. */
final class ScoringRuns {
    static final byte[] COPY = "scored".getBytes(StandardCharsets.UTF_8);

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final Messages MESSAGES = Messages.in(Language.ZH);

    private final List<String> lines = new ArrayList<>();

    /** Runs, and records its messages instead of those of an earlier run. */
    RunResult run(Path in, Path out, Request.Writing writing) throws RunRefusedException {
        lines.clear();
        return batch().run(new Request(List.of(in), Optional.of(out), writing, false, 2), NOW, this::record);
    }

    /** One line for each file: that it was scored, or the message why not. */
    List<String> lines() {
        return lines;
    }

    /** The remarks of a run, as text. */
    static List<String> remarks(RunResult result) {
        return result.remarks().stream().map(MESSAGES::text).toList();
    }

    /** The first message of a run that was refused. */
    static String text(RunRefusedException refused) {
        return MESSAGES.text(refused.messages().get(0));
    }

    /** The message for one outcome. */
    static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return MESSAGES.text(refused.refusal().message());
        }
        return outcome instanceof Outcome.Skipped skipped ? MESSAGES.text(skipped.why()) : "scored";
    }

    static Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        return new Examined(List.of(SampleOutcomes.checked(file, "项目")), Optional.of(COPY), Optional.empty());
    }

    private static Batch batch() {
        return new Batch(
                (now, copyKind) -> ScoringRuns::examine,
                request -> new CrossProjectReview(evaluation -> List.of(), request.year(), Optional.empty()),
                MESSAGES,
                new CopyFingerprint("0.1.0", Language.ZH, Optional.empty(), List.of()),
                Limits.USUAL);
    }

    private void record(Progress event) {
        if (event instanceof Progress.Ended ended) {
            for (Outcome outcome : ended.outcomes()) {
                lines.add(outcome.file() + ": " + text(outcome));
            }
        }
    }
}
