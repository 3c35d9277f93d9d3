package ziping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Evaluation;
import ziping.model.run.Refusal;
import ziping.quantity.ValueParser;
import ziping.rulebook.Law;
import ziping.rulebook.Rulebook;
import ziping.rulebook.Rulebooks;

/** Scores and checks one submission by the law of its place and year. Thread-safe. */
public final class Evaluator {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final Rulebooks rulebooks;
    private final Optional<String> chosen;
    private final String version;
    private final Messages forms = Messages.in(Language.ZH);

    /** Thousands of forms share the law of one place and year, so it is built only once. */
    private final Map<Ruling, Law> laws = new ConcurrentHashMap<>();

    private record Ruling(String rulebook, LocalDate day) {}

    /** What evaluating a submission gave. */
    public sealed interface Judgement {
        /** Scored and checked. */
        record Judged(Evaluation evaluation) implements Judgement {}

        /** The rulebook of the submission is not known. */
        record Refused(Refusal refusal) implements Judgement {}
    }

    /**
     * Judges by these rulebooks.
     *
     * @param chosen id of the rulebook to use instead of the one that the workbooks name
     * @param version of ziping, for the control block
     */
    public Evaluator(Rulebooks rulebooks, Optional<String> chosen, String version) {
        this.rulebooks = rulebooks;
        this.chosen = chosen;
        this.version = version;
    }

    /** Scores and checks a submission. The moment matters only if the form gives no year. */
    public Judgement evaluate(Submission submission, LocalDateTime now) {
        Optional<Integer> year = year(submission);
        LocalDate day = year.isPresent() ? LocalDate.of(year.get(), 12, 31) : now.toLocalDate();
        String id = rulebookOf(submission, day);
        Optional<Rulebook> rulebook = rulebooks.find(id);
        if (rulebook.isEmpty()) {
            return new Judgement.Refused(new Refusal(
                    Refusal.Reason.UNKNOWN_RULEBOOK,
                    Message.of("refusal.unknown-rulebook")
                            .with("rulebook", id)
                            .with("known", new MessageArgument.Listed(rulebooks.ids()))));
        }
        Law law = law(rulebook.get(), day);
        return new Judgement.Judged(new EvaluationSteps(submission, law, forms, version, year, now).evaluation());
    }

    private String rulebookOf(Submission submission, LocalDate day) {
        Optional<String> wanted = chosen.isPresent() ? chosen : rulebooks.chosen(day);
        if (wanted.isPresent()) {
            return wanted.get();
        }
        String inForm = submission.shown(FieldNames.RULEBOOK);
        return inForm.isBlank() ? submission.form().plan().rulebook() : inForm;
    }

    /** What {@link #evaluate} gave with the figures that a scored copy holds; empty if no run ever scored it. */
    public Optional<Evaluation> asScored(Evaluation evaluation) {
        return ScoredCopyFigures.of(evaluation);
    }

    /** The rules over several projects that hold for a project that was judged here. */
    public List<Law.BoundAcross> across(Evaluation evaluation) {
        return law(
                        rulebooks.find(evaluation.law().rulebook()).orElseThrow(),
                        evaluation.law().day())
                .rules()
                .across();
    }

    private Law law(Rulebook rulebook, LocalDate day) {
        return laws.computeIfAbsent(new Ruling(rulebook.id(), day), law -> rulebook.on(day));
    }

    /** 年度, if the form gives one that can be meant. */
    static Optional<Integer> year(Submission submission) {
        Optional<BigDecimal> year = ValueParser.year(FormCell.answerOrBlank(submission.field(FieldNames.YEAR)));
        boolean isYear = year.isPresent()
                && year.get().compareTo(FIRST_YEAR) >= 0
                && year.get().compareTo(LAST_YEAR) <= 0
                && year.get().stripTrailingZeros().scale() <= 0;
        return isYear ? Optional.of(year.get().intValueExact()) : Optional.empty();
    }
}
