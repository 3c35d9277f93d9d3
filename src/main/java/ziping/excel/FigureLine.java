package ziping.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Award;
import ziping.model.CellAt;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Reference;
import ziping.model.Saying;
import ziping.model.ScoredIndicator;
import ziping.model.Submission;
import ziping.model.Total;
import ziping.words.Words;

/**
 * One line of 评分明细.
 *
 * @param columns what it shows, in the order of {@link #HEADINGS}
 * @param cell of the form that the figure belongs to
 * @param sum whether the line stands under all others
 * @param explanation of the row, for forms that have no place for it
 */
record FigureLine(List<String> columns, Optional<CellAt> cell, boolean sum, String explanation) {
    /** The columns from the left, by the key of their heading. */
    static final List<String> HEADINGS = List.of(
            "name",
            "level1",
            "target",
            "actual",
            "weight",
            "method",
            "how",
            "points",
            "basis",
            "claimed",
            "difference",
            "reference");

    /** The line of 预算执行率. */
    static FigureLine execution(Evaluation evaluation, Words words) {
        Submission submission = evaluation.submission();
        String rate = evaluation
                .figures().budget()
                .rate()
                .map(it -> Decimals.plain(it.setScale(2, RoundingMode.HALF_UP)) + "%")
                .orElseGet(() -> submission.shown(Names.EXECUTION_ACTUAL));
        return of(
                List.of(words.say("sheet.points.execution"), "", submission.shown(Names.EXECUTION_TARGET), rate),
                evaluation.figures().budget().weight(),
                evaluation.figures().budget().award(),
                submission.field(Names.EXECUTION_POINTS),
                evaluation.figures().budget().explanation().text(),
                words);
    }

    /** The line of an indicator. */
    static FigureLine indicator(ScoredIndicator scored, Words words) {
        return of(
                List.of(
                        scored.indicator().name(),
                        scored.indicator().level1(),
                        target(scored.indicator()),
                        scored.indicator().shown(Names.ACTUAL)),
                scored.weight(),
                scored.award(),
                scored.indicator().cell(Names.POINTS),
                scored.explanation().text(),
                words);
    }

    /** The line of 总分. */
    static FigureLine total(Evaluation evaluation, Words words) {
        Total total = evaluation.figures().total();
        return sum(
                words.say("sheet.points.total"),
                List.of(words.say("method.sum"), words.say(total.how())),
                total.points().map(Decimals::plain).orElseGet(() -> words.say("sheet.points.not-computed")),
                shown(total.claimed()),
                shown(total.points().flatMap(it -> total.claimed().map(it::subtract))),
                evaluation.submission().field(Names.TOTAL));
    }

    /** The line of 自评等级. */
    static FigureLine grade(Evaluation evaluation, Words words) {
        Total total = evaluation.figures().total();
        String how = total.points()
                .flatMap(points -> total.grade()
                        .map(grade ->
                                Saying.of("how.grade").with("points", points).with("grade", grade)))
                .map(words::say)
                .orElse("");
        return sum(
                words.say("sheet.points.grade"),
                List.of(words.say("method.grade"), how),
                total.grade().orElseGet(() -> words.say("sheet.points.not-computed")),
                total.claimedGrade(),
                "",
                evaluation.submission().field(Names.GRADE));
    }

    private static FigureLine of(
            List<String> left,
            Optional<BigDecimal> weight,
            Award award,
            Optional<Entry> entry,
            String explanation,
            Words words) {
        List<String> right = List.of(
                shown(weight),
                words.say("method." + award.method()),
                words.say(award.how()),
                shown(award.points()),
                words.basis(award.basis()),
                shown(award.claimed()),
                shown(award.difference()),
                references(award.references(), words));
        return new FigureLine(
                Stream.concat(left.stream(), right.stream()).toList(),
                entry.map(it -> it.place().at()),
                false,
                explanation);
    }

    private static FigureLine sum(
            String name, List<String> way, String points, String claimed, String difference, Optional<Entry> entry) {
        return new FigureLine(
                List.of(name, "", "", "", "", way.get(0), way.get(1), points, "", claimed, difference, ""),
                entry.map(it -> it.place().at()),
                true,
                "");
    }

    /** Forms may split the target into sign, value and unit. */
    private static String target(Indicator indicator) {
        return indicator.shown(Names.SIGN) + indicator.shown(Names.TARGET) + indicator.shown(Names.TARGET_UNIT);
    }

    private static String shown(Optional<BigDecimal> figure) {
        return figure.map(Decimals::plain).orElse("");
    }

    private static String references(List<Reference> references, Words words) {
        return words.say(Saying.of("sheet.list")
                .with(
                        "items",
                        new Fact.Listed(
                                references.stream().map(Reference::shown).toList())));
    }
}
