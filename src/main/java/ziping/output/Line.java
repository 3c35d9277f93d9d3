package ziping.output;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Award;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Explanation;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.ScoredIndicator;

/**
 * One row of points as people read it: the execution row or an indicator.
 *
 * @param target as written, with its sign
 * @param award empty for a row 其中…, which has no points of its own
 * @param place where the row stands, if the workbook has a cell for it
 */
record Line(
        String level1,
        String level2,
        String name,
        String target,
        String actual,
        String unit,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> completion,
        Optional<Award> award,
        Explanation explanation,
        Optional<Place> place) {

    /** The execution row, then every indicator. */
    static Stream<Line> of(Evaluation evaluation, String executionName) {
        return Stream.concat(
                Stream.of(execution(evaluation, executionName)),
                evaluation.figures().indicators().stream().map(Line::of));
    }

    static Line of(ScoredIndicator scored) {
        Indicator indicator = scored.indicator();
        return new Line(
                indicator.level1(),
                indicator.level2(),
                indicator.name(),
                target(indicator),
                indicator.shown(Names.ACTUAL),
                indicator.shown(Names.TARGET_UNIT),
                scored.weight(),
                scored.completion(),
                indicator.child() ? Optional.empty() : Optional.of(scored.award()),
                scored.explanation(),
                indicator.cell(Names.NAME).map(Entry::place));
    }

    private static Line execution(Evaluation evaluation, String name) {
        return new Line(
                name,
                "",
                name,
                evaluation.submission().shown(Names.EXECUTION_TARGET),
                evaluation.submission().shown(Names.EXECUTION_ACTUAL),
                "",
                evaluation.figures().budget().weight(),
                evaluation.figures().budget().rate(),
                Optional.of(evaluation.figures().budget().award()),
                evaluation.figures().budget().explanation(),
                evaluation.submission().field(Names.EXECUTION_POINTS).map(Entry::place));
    }

    /** A form that has no adjusted target scores the one set at the beginning of the year. */
    private static String target(Indicator indicator) {
        String sign = indicator.shown(Names.SIGN);
        String target = indicator.shown(Names.TARGET);
        if (target.isEmpty()) {
            target = indicator.shown(Names.INITIAL_TARGET);
        }
        boolean isSymbol = sign.length() == 1 && !Character.isLetter(sign.charAt(0));
        return isSymbol && !target.isEmpty() ? sign + target : target;
    }
}
