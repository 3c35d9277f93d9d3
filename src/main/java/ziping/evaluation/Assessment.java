package ziping.evaluation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Filing;
import ziping.checks.Line;
import ziping.model.Budget;
import ziping.model.Control;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Names;
import ziping.model.ScoredIndicator;
import ziping.model.Submission;
import ziping.quantity.Ledger;
import ziping.rulebook.Law;
import ziping.words.Words;

/** The steps from one submission to its evaluation: understood, scored, summed, checked, written down. */
final class Assessment {
    private final Submission submission;
    private final Law law;
    private final String version;
    private final boolean yearKnown;
    private final LocalDateTime now;
    private final Ledger ledger;
    private final Scoring scoring;

    Assessment(Submission submission, Law law, Words forms, String version, boolean yearKnown, LocalDateTime now) {
        this.submission = submission;
        this.law = law;
        this.version = version;
        this.yearKnown = yearKnown;
        this.now = now;
        this.ledger = new Ledger(submission, moneyUnit(submission), law.sources());
        this.scoring =
                new Scoring(law, submission, ledger, new Explaining(law.explanations(), submission.form(), forms));
    }

    Evaluation evaluation() {
        Optional<Scoring.Scored> execution = scoring.execution();
        List<Scoring.Scored> indicators =
                Optional.ofNullable(submission.tables().get(Names.INDICATORS)).map(Rows::of).orElse(List.of()).stream()
                        .map(scoring::indicator)
                        .toList();
        List<Line> lines = Stream.concat(execution.stream(), indicators.stream())
                .map(Scoring.Scored::line)
                .filter(it -> it.indicator().filter(row -> row.child()).isEmpty())
                .toList();
        Totals totals = Totals.of(law, submission, lines);
        Filing filing = new Filing(
                submission,
                ledger,
                lines,
                totals.total(),
                law.fullWeight(),
                law.grades().value()::of,
                law.grades().value()::own,
                yearKnown);
        Review review = Review.of(law, filing);
        Writing writing = new Writing(submission);
        execution.ifPresent(writing::execution);
        indicators.forEach(writing::indicator);
        writing.totals(totals);
        return new Evaluation(
                submission,
                law.rulebook(),
                law.name(),
                law.day(),
                budget(execution),
                indicators.stream().map(Assessment::scored).toList(),
                Totals.blocks(lines),
                totals.total(),
                review.findings(),
                review.states(),
                control(review, writing),
                writing.edits(),
                writing.remembered());
    }

    private Budget budget(Optional<Scoring.Scored> execution) {
        Optional<java.math.BigDecimal> received = ledger.total(Names.RECEIVED);
        Optional<java.math.BigDecimal> executed = ledger.total(Names.EXECUTED);
        Optional<java.math.BigDecimal> full = ledger.total(Names.FULL);
        return new Budget(
                ledger.total(Names.INITIAL),
                full,
                received,
                executed,
                ledger.total(Names.BALANCE)
                        .or(() -> received.flatMap(in -> executed.map(in::subtract))
                                .map(Decimals::normal)),
                ledger.unit(),
                Scoring.percent(executed, full),
                Scoring.percent(received, full),
                execution.flatMap(it -> it.line().weight().number()),
                execution.map(it -> it.line().award()).orElseGet(Scoring::noExecution),
                execution.map(it -> it.line().explanation()).orElse(ziping.model.Explanation.NONE));
    }

    private static ScoredIndicator scored(Scoring.Scored scored) {
        Line line = scored.line();
        return new ScoredIndicator(
                line.indicator().orElseThrow(),
                line.weight().number(),
                scored.completion(),
                line.award(),
                line.explanation());
    }

    private Control control(Review review, Writing writing) {
        String digest = Digest.of(submission, writing.claims());
        String versions = "ziping %s · %s %s · %s %s · %s"
                .formatted(
                        version,
                        submission.form().id(),
                        submission.form().plan().version(),
                        law.rulebook(),
                        law.version(),
                        law.day());
        return Controls.next(submission.memory().control(), digest, versions, now, review.fingerprints());
    }

    private static String moneyUnit(Submission submission) {
        String own = submission.field(Names.MONEY_UNIT).map(Entry::shown).orElse("");
        return ziping.quantity.Money.isUnit(own)
                ? own
                : submission.form().plan().moneyUnit();
    }
}
