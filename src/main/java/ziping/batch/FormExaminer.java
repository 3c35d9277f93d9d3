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

/**
 * Opens workbooks as forms, evaluates them, and makes their copies.
 *
 * @param now time that is written into the copies; its date selects the rulebook if a form gives no year
 */
record FormExaminer(Workbooks workbooks, Evaluator evaluator, Messages messages, LocalDateTime now, CopyKind copyKind)
        implements WorkbookExaminer {
    @Override
    public Examined examine(String file, byte[] bytes, Optional<byte[]> companion) {
        Opening opening = workbooks.open(file, bytes, companion);
        if (opening instanceof Opening.Refused refused) {
            return Examined.only(new Outcome.Refused(file, refused.refusal()));
        } else if (opening instanceof Opening.Skipped skipped) {
            return Examined.only(new Outcome.Skipped(file, skipped.why()));
        }
        Opening.Opened workbook = (Opening.Opened) opening;
        List<Evaluation> evaluations = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Submission submission : workbook.submissions()) {
            Evaluator.Judgement judgement = evaluator.evaluate(submission, now);
            if (judgement instanceof Evaluator.Judgement.Judged judged) {
                evaluations.add(judged.evaluation());
                outcomes.add(outcome(file, judged.evaluation()));
            } else {
                outcomes.add(new Outcome.Refused(file, ((Evaluator.Judgement.Refused) judgement).refusal()));
            }
        }
        if (copyKind == CopyKind.NONE || copyKind == CopyKind.SCORED || evaluations.isEmpty()) {
            return Examined.unwritten(outcomes);
        }
        try {
            return withCopy(file, workbook, new ScoredWorkbook(evaluations), outcomes);
        } catch (UnwritableWorkbookException unwritable) {
            outcomes.add(new Outcome.Refused(file, unwritable.refusal()));
        } catch (IOException notWritable) {
            outcomes.add(new Outcome.Refused(file, Refusals.notWritable()));
        }
        return Examined.unwritten(outcomes);
    }

    private Outcome outcome(String file, Evaluation evaluation) {
        if (copyKind != CopyKind.SCORED) {
            return new Outcome.Evaluated(file, evaluation, Optional.empty());
        }
        Optional<Evaluation> asScored = evaluator.asScored(evaluation);
        return asScored.isPresent()
                ? new Outcome.Evaluated(file, asScored.get(), Optional.empty())
                : new Outcome.Skipped(file, Message.of("skipped.not-scored"));
    }

    private Examined withCopy(String file, Opening.Opened workbook, ScoredWorkbook scored, List<Outcome> outcomes)
            throws UnwritableWorkbookException, IOException {
        if (copyKind == CopyKind.COMPLETE) {
            byte[] copy = scored.copy(workbook, messages);
            return new Examined(outcomes, Optional.of(copy), Optional.empty());
        } else if (copyKind == CopyKind.MARKED) {
            ScoredWorkbook.Copy copy = scored.markedCopy(workbook, messages);
            return new Examined(outcomes, Optional.of(copy.bytes()), Optional.empty(), unmarked(file, copy.unmarked()));
        }
        byte[] copy = scored.plainCopy(workbook);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new Examined(outcomes, Optional.of(copy), Optional.of(scored.companion(name, messages)));
    }

    private static List<Message> unmarked(String file, List<String> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return List.of(
                Message.of("remark.unmarked").with("file", file).with("places", new MessageArgument.Listed(places)));
    }
}
