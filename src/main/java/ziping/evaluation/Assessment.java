package ziping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Filing;
import ziping.checks.GoalLine;
import ziping.checks.Line;
import ziping.model.Budget;
import ziping.model.Control;
import ziping.model.Decimals;
import ziping.model.Evaluation;
import ziping.model.Explanation;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.OfficeSettings;
import ziping.model.Reviewer;
import ziping.model.ScoredIndicator;
import ziping.model.Submission;
import ziping.quantity.Ledger;
import ziping.quantity.Money;
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
    private final Recall recall;
    private final Optional<Scoring.Scored> execution;
    private final List<Scoring.Scored> indicators;
    private final List<GoalLine> goals;
    private final List<Reviewer> reviewers;

    Assessment(Submission submission, Law law, Words forms, String version, Optional<Integer> year, LocalDateTime now) {
        this.submission = submission;
        this.law = law;
        this.version = version;
        this.yearKnown = year.isPresent();
        this.now = now;
        this.ledger = Ledger.of(submission, moneyUnit(submission), law.sources());
        List<Indicator> rows = Optional.ofNullable(submission.tables().get(Names.INDICATORS))
                .map(Indicators::of)
                .orElse(List.of());
        this.recall = Recall.of(submission.memory(), rows);
        Explaining explaining = new Explaining(submission.form(), forms);
        Scoring scoring = new Scoring(law, submission, ledger, recall, explaining, year, Indicators.areWeighted(rows));
        this.execution = scoring.execution();
        this.goals = Goals.of(submission);
        this.reviewers = Reviewers.of(submission);
        this.indicators = rows.stream().map(scoring::indicator).toList();
    }

    Evaluation evaluation() {
        List<Line> lines = lines();
        Totals totals = Totals.of(law, submission, recall, lines);
        Review review = Review.of(law, filing(lines, totals));
        Writing writing = writing(totals);
        return new Evaluation(
                submission,
                law.identity().rulebook(),
                law.identity().name(),
                law.identity().day(),
                settings(),
                budget(),
                indicators.stream().map(Assessment::scored).toList(),
                goals.stream().map(GoalLine::goal).toList(),
                reviewers,
                Totals.blocks(lines),
                totals.total(),
                review.findings(),
                review.states(),
                control(review, writing),
                writing.edits(),
                writing.remembered());
    }

    /** Every row that has points of its own. */
    private List<Line> lines() {
        return Stream.concat(execution.stream(), indicators.stream())
                .map(Scoring.Scored::line)
                .filter(it -> it.indicator().filter(Indicator::child).isEmpty())
                .toList();
    }

    private Filing filing(List<Line> lines, Totals totals) {
        return new Filing(
                submission,
                ledger,
                lines,
                goals,
                reviewers,
                totals.total(),
                totals.points().now(),
                totals.grade().now(),
                law.points().fullWeight(),
                totals.conversion(),
                law.methods().overFulfilment().value(),
                law.points().grades().value()::of,
                law.points().grades().value()::own,
                yearKnown);
    }

    private Writing writing(Totals totals) {
        Writing writing = new Writing(submission, law);
        execution.ifPresent(writing::execution);
        indicators.forEach(writing::indicator);
        writing.totals(totals);
        return writing;
    }

    private Budget budget() {
        Optional<BigDecimal> received = ledger.total(Names.RECEIVED);
        Optional<BigDecimal> executed = ledger.total(Names.EXECUTED);
        Optional<BigDecimal> full = ledger.total(Names.FULL);
        Optional<BigDecimal> base = ledger.total(law.methods().execution().value().over());
        return new Budget(
                ledger.total(Names.INITIAL),
                full,
                received,
                executed,
                ledger.total(Names.BALANCE)
                        .or(() -> received.flatMap(in -> executed.map(in::subtract))
                                .map(Decimals::normal)),
                ledger.unit(),
                Scoring.percent(executed, base),
                Scoring.percent(received, full),
                execution.flatMap(it -> it.line().weight().number()),
                execution.map(it -> it.line().award()).orElseGet(Scoring::noExecution),
                execution.map(it -> it.line().explanation()).orElse(Explanation.NONE));
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
        String versions = "ziping %s · %s %s · %s %s · %s%s"
                .formatted(
                        version,
                        submission.form().id(),
                        submission.form().plan().version(),
                        law.identity().rulebook(),
                        law.identity().version(),
                        law.identity().day(),
                        settings().map(it -> " · settings " + it.digest()).orElse(""));
        return Controls.next(submission.memory().control(), digest, versions, now, review.fingerprints());
    }

    private Optional<OfficeSettings> settings() {
        return law.identity().settings().map(it -> new OfficeSettings(it.file(), Digest.shortOf(it.content()), it.changes()));
    }

    private static String moneyUnit(Submission submission) {
        String own = submission.shown(Names.MONEY_UNIT);
        return Money.isUnit(own) ? own : submission.form().plan().moneyUnit();
    }
}
