package ziping.batch;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.excel.ScoredWorkbook;
import ziping.excel.UnwritableWorkbookException;
import ziping.excel.Workbooks;
import ziping.messages.Messages;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;
import ziping.model.run.Outcome;
import ziping.model.run.Refusal;

/**
 * Workbooks as forms.
 *
 * @param now stands in the copies; its law is used where a form gives no year
 */
record FormExaminer(Workbooks workbooks, Evaluator evaluator, Messages words, LocalDateTime now, CopyKind copying)
        implements WorkbookExaminer {
    @Override
    public Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        Opening opening = workbooks.open(file, bytes, companion);
        if (opening instanceof Opening.Refused refused) {
            return Examined.only(new Outcome.Refused(file, refused.refusal()));
        } else if (opening instanceof Opening.Skipped skipped) {
            return Examined.only(new Outcome.Skipped(file, skipped.why()));
        }
        List<Evaluation> evaluations = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Submission submission : ((Opening.Opened) opening).submissions()) {
            Evaluator.Judgement judgement = evaluator.evaluate(submission, now);
            if (judgement instanceof Evaluator.Judgement.Judged judged) {
                evaluations.add(judged.evaluation());
                outcomes.add(outcome(file, judged.evaluation()));
            } else {
                outcomes.add(new Outcome.Refused(file, ((Evaluator.Judgement.Refused) judgement).refusal()));
            }
        }
        if (copying == CopyKind.NONE || copying == CopyKind.SCORED || evaluations.isEmpty()) {
            return Examined.unwritten(outcomes);
        }
        try {
            return copied(file, (Opening.Opened) opening, new ScoredWorkbook(evaluations), outcomes);
        } catch (UnwritableWorkbookException checkedOnly) {
            return checkedOnly(outcomes, file, checkedOnly.refusal());
        } catch (IOException notWritable) {
            return checkedOnly(outcomes, file, Refusals.notWritable());
        }
    }

    private Outcome outcome(String file, Evaluation evaluation) {
        Optional<Evaluation> shown =
                copying == CopyKind.SCORED ? evaluator.asScored(evaluation) : Optional.of(evaluation);
        return shown.<Outcome>map(it -> new Outcome.Evaluated(file, it, Optional.empty()))
                .orElseGet(() -> new Outcome.Skipped(file, Message.of("skipped.not-scored")));
    }

    private Examined copied(String file, Opening.Opened workbook, ScoredWorkbook scored, List<Outcome> outcomes)
            throws UnwritableWorkbookException, IOException {
        if (copying == CopyKind.COMPLETE) {
            byte[] copy = scored.copy(workbook, words);
            return new Examined(outcomes, Optional.of(copy), Optional.empty());
        }
        if (copying == CopyKind.MARKED) {
            ScoredWorkbook.Copy copy = scored.markedCopy(workbook, words);
            return new Examined(outcomes, Optional.of(copy.bytes()), Optional.empty(), unmarked(file, copy.unmarked()));
        }
        byte[] copy = scored.plainCopy(workbook);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new Examined(outcomes, Optional.of(copy), Optional.of(scored.companion(name, words)));
    }

    private static List<Message> unmarked(String file, List<String> places) {
        return places.isEmpty()
                ? List.of()
                : List.of(Message.of("remark.unmarked")
                        .with("file", file)
                        .with("places", new MessageArgument.Listed(places)));
    }

    private static Examined checkedOnly(List<Outcome> outcomes, String file, Refusal why) {
        outcomes.add(new Outcome.Refused(file, why));
        return Examined.unwritten(outcomes);
    }
}
