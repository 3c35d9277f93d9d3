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

/** Runs over files of any content, each of which is scored; what is told of them is kept as a person reads it. */
final class ScoringRuns {
    static final byte[] COPY = "scored".getBytes(StandardCharsets.UTF_8);

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final Messages WORDS = Messages.in(Language.ZH);

    private final List<String> told = new ArrayList<>();

    /** A run; what an earlier one told is forgotten. */
    RunResult run(Path in, Path out, Request.Writing writing) throws RunRefusedException {
        told.clear();
        return batch().run(new Request(List.of(in), Optional.of(out), writing, false, 2), NOW, this::hear);
    }

    /** Of each file, that it was scored, or the sentence that says why not. */
    List<String> told() {
        return told;
    }

    /** The sentences at the end of a run. */
    static List<String> remarks(RunResult ending) {
        return ending.remarks().stream().map(WORDS::text).toList();
    }

    /** The sentence of a run that was not begun. */
    static String said(RunRefusedException cannot) {
        return WORDS.text(cannot.messages().get(0));
    }

    /** What is told of one file. */
    static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return WORDS.text(refused.refusal().message());
        }
        return outcome instanceof Outcome.Skipped skipped ? WORDS.text(skipped.why()) : "scored";
    }

    static Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        return new Examined(List.of(SampleOutcomes.checked(file, "项目")), Optional.of(COPY), Optional.empty());
    }

    private static Batch batch() {
        return new Batch(
                (now, copying) -> ScoringRuns::examine,
                request -> new CrossProjectReview(evaluation -> List.of(), request.year(), Optional.empty()),
                WORDS,
                new CopyFingerprint("0.1.0", Language.ZH, Optional.empty(), List.of()),
                Limits.USUAL);
    }

    private void hear(Progress news) {
        if (news instanceof Progress.Ended ended) {
            ended.outcomes().forEach(it -> told.add(it.file() + ": " + said(it)));
        }
    }
}
