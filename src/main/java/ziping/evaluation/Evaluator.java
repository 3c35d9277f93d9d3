package ziping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Refusal;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.quantity.Meanings;
import ziping.rulebook.Law;
import ziping.rulebook.Rulebook;
import ziping.rulebook.Rulebooks;
import ziping.words.Language;
import ziping.words.Words;

/** Scores and checks one submission by the law of its place and year. Safe for many threads: what it keeps depends on nothing but the rulebooks. */
public final class Evaluator {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final Rulebooks rulebooks;
    private final Optional<String> chosen;
    private final String version;
    private final Words forms = Words.in(Language.ZH);

    /** Thousands of forms of one place and year are judged by one law: it is put together once. */
    private final Map<Ruling, Law> laws = new ConcurrentHashMap<>();

    private record Ruling(String rulebook, LocalDate day) {}

    /**
     * Judges by these rulebooks.
     *
     * @param chosen id of the rulebook to use whatever the workbooks say
     * @param version of ziping, for the control block
     */
    public Evaluator(Rulebooks rulebooks, Optional<String> chosen, String version) {
        this.rulebooks = rulebooks;
        this.chosen = chosen;
        this.version = version;
    }

    /** Everything the law says about a submission; the moment counts only where the form gives no year. */
    public Judgement evaluate(Submission submission, LocalDateTime now) {
        Optional<Integer> year = year(submission);
        LocalDate day = year.map(it -> LocalDate.of(it, 12, 31)).orElse(now.toLocalDate());
        String id = chosen.or(() -> rulebooks.chosen(day))
                .or(() -> Optional.of(submission.shown(Names.RULEBOOK)).filter(it -> !it.isBlank()))
                .orElse(submission.form().plan().rulebook());
        Optional<Rulebook> rulebook = rulebooks.find(id);
        if (rulebook.isEmpty()) {
            return new Judgement.Refused(new Refusal(
                    Refusal.Reason.UNKNOWN_RULEBOOK,
                    Saying.of("refusal.unknown-rulebook")
                            .with("rulebook", id)
                            .with("known", new Fact.Listed(rulebooks.ids()))));
        }
        Law law = law(rulebook.get(), day);
        return new Judgement.Judged(new Assessment(submission, law, forms, version, year, now).evaluation());
    }

    /** What {@link #evaluate} gave with the figures that a scored copy holds; empty if no run ever scored it. */
    public Optional<Evaluation> asScored(Evaluation evaluation) {
        return AsScored.of(evaluation);
    }

    /** The rules over several projects that hold for a project that was judged here. */
    public List<Law.BoundAcross> across(Evaluation evaluation) {
        return law(rulebooks.find(evaluation.rulebook()).orElseThrow(), evaluation.lawDay())
                .rules()
                .across();
    }

    private Law law(Rulebook rulebook, LocalDate day) {
        return laws.computeIfAbsent(new Ruling(rulebook.id(), day), it -> rulebook.on(day));
    }

    static Optional<Integer> year(Submission submission) {
        return submission
                .field(Names.YEAR)
                .map(Entry::answer)
                .flatMap(Meanings::year)
                .filter(it -> it.compareTo(FIRST_YEAR) >= 0 && it.compareTo(LAST_YEAR) <= 0)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }
}
