package ziping.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziping.model.Basis;
import ziping.model.Budget;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Outcome;
import ziping.model.Saying;
import ziping.model.Total;
import ziping.words.Words;

/** 项目汇总: one row for each project. */
record ProjectTable(Words words) {
    LongTable<Outcome.Evaluated> table() {
        return new LongTable<>(
                "summary.projects",
                2,
                List.of(
                        column("file", 42, it -> Links.to(it.file(), it.copy())),
                        column("project", 34, it -> field(it, Names.PROJECT)),
                        column("department", 20, it -> field(it, Names.DEPARTMENT)),
                        column("unit", 20, it -> field(it, Names.UNIT)),
                        column(
                                "year",
                                9,
                                it -> Shown.brief(it.evaluation().submission().shown(Names.YEAR))),
                        money("initial", Budget::initial),
                        money("full", Budget::full),
                        money("received", Budget::received),
                        money("executed", Budget::executed),
                        column("rate", 11, it -> rate(it.evaluation().budget())),
                        column("claimed", 11, it -> Shown.points(total(it).claimed())),
                        column("rule", 11, it -> Shown.points(total(it).rule())),
                        column("adopted", 17, it -> adopted(total(it))),
                        column("difference", 10, it -> Shown.points(difference(total(it)))),
                        column("unverified", 10, it -> Shown.count(unverified(it.evaluation()))),
                        column("grade", 9, it -> Shown.brief(total(it).grade().orElse(""))),
                        findings("must-fix", Duty.MUST_FIX),
                        findings("confirm", Duty.CONFIRM),
                        findings("note", Duty.NOTE),
                        column("state", 12, it -> state(it.evaluation()))));
    }

    private static LongTable.Column<Outcome.Evaluated> column(
            String heading, int width, Function<Outcome.Evaluated, Shown> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }

    private static LongTable.Column<Outcome.Evaluated> money(
            String heading, Function<Budget, Optional<BigDecimal>> amount) {
        return column(heading, 15, it -> {
            Budget budget = it.evaluation().budget();
            return Shown.money(budget.inTenThousands(amount.apply(budget)));
        });
    }

    private static LongTable.Column<Outcome.Evaluated> findings(String heading, Duty duty) {
        return column(heading, 10, it -> Shown.count(it.evaluation().count(duty)));
    }

    private static Shown field(Outcome.Evaluated project, String name) {
        return Shown.text(project.evaluation().submission().shown(name));
    }

    private static Total total(Outcome.Evaluated project) {
        return project.evaluation().total();
    }

    private static Shown rate(Budget budget) {
        return new Shown.Figure(Shown.Look.RATE, budget.rate().map(it -> it.movePointLeft(2)));
    }

    private Shown adopted(Total total) {
        if (total.points().isPresent()) {
            return Shown.points(total.points());
        }
        BigDecimal missing = BigDecimal.valueOf(total.missing().size());
        return Shown.brief(words.say(Saying.of("summary.no-total").with("count", Fact.of(missing))));
    }

    private static Optional<BigDecimal> difference(Total total) {
        return total.points()
                .flatMap(points -> total.claimed().map(points::subtract))
                .map(Decimals::normal);
    }

    private static long unverified(Evaluation evaluation) {
        return evaluation.awards().filter(it -> it.basis() == Basis.CLAIMED).count();
    }

    private Shown state(Evaluation evaluation) {
        if (evaluation.count(Duty.MUST_FIX) > 0) {
            return new Shown.Text(Shown.Look.MUST_FIX, words.say("summary.state.must-fix"));
        } else if (evaluation.findings().stream().anyMatch(it -> it.duty() == Duty.CONFIRM && !it.isAnswered())) {
            return new Shown.Text(Shown.Look.CONFIRM, words.say("summary.state.confirm"));
        } else if (evaluation.count(Duty.CONFIRM) > 0) {
            return Shown.brief(words.say("summary.state.answered"));
        }
        return Shown.brief(words.say("summary.state.clear"));
    }
}
