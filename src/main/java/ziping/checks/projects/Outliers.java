package ziping.checks.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.ProjectDigest;

/**
 * Finds a total or an execution rate far from those of the other projects: |value − median| is greater than distances ×
 * (median of all such differences). A few extreme values do not change a median.
 *
 * @param fewestProjects how many projects must have the value
 * @param distances the factor, above 0
 * @param of the values to compare, each with the smallest difference that is reported
 */
record Outliers(int fewestProjects, BigDecimal distances, List<Measure> of) implements CrossProjectCheck {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * A figure that is compared.
     *
     * @param apart the smallest difference that is reported, in points or percent
     */
    record Measure(Figure figure, BigDecimal apart) {}

    /** What can be compared. */
    enum Figure {
        TOTAL,
        RATE
    }

    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        return of.stream().flatMap(measure -> run(projectSet, measure)).toList();
    }

    private Stream<CrossProjectViolation> run(ProjectSet projectSet, Measure measure) {
        List<BigDecimal> figures = projectSet.projects().stream()
                .flatMap(project -> figure(project, measure).stream())
                .toList();
        if (figures.size() < fewestProjects) {
            return Stream.empty();
        }
        BigDecimal middle = median(figures);
        BigDecimal usual =
                median(figures.stream().map(number -> distance(number, middle)).toList());
        BigDecimal far = usual.multiply(distances).max(measure.apart());
        return projectSet.projects().stream()
                .filter(project -> figure(project, measure)
                        .filter(value -> distance(value, middle).compareTo(far) > 0)
                        .isPresent())
                .map(project -> violation(project, measure, middle, usual, figures.size()));
    }

    private static CrossProjectViolation violation(
            ProjectDigest project, Measure measure, BigDecimal middle, BigDecimal usual, int count) {
        boolean total = measure.figure() == Figure.TOTAL;
        String unit = total ? "" : "%";
        BigDecimal value = figure(project, measure).orElseThrow();
        return CrossProjectViolation.at(
                total ? FieldNames.TOTAL : FieldNames.EXECUTED,
                List.of(project),
                Message.of(total ? "outliers.total" : "outliers.rate")
                        .with("value", MessageArgument.of(value, unit))
                        .with("count", BigDecimal.valueOf(count))
                        .with("median", MessageArgument.of(middle, unit))
                        .with("apart", distance(value, middle))
                        .with("others", new MessageArgument.Phrase(others(middle, usual, unit))));
    }

    private static Message others(BigDecimal middle, BigDecimal usual, String unit) {
        return Message.of(usual.signum() == 0 ? "outliers.others-same" : "outliers.others-near")
                .with("median", MessageArgument.of(middle, unit))
                .with("usual", usual);
    }

    private static Optional<BigDecimal> figure(ProjectDigest project, Measure measure) {
        return measure.figure() == Figure.TOTAL
                ? project.result().total()
                : project.result().rate();
    }

    private static BigDecimal distance(BigDecimal one, BigDecimal other) {
        return Decimals.normal(one.subtract(other).abs());
    }

    private static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> rising = figures.stream().sorted().toList();
        int middle = rising.size() / 2;
        return rising.size() % 2 == 1
                ? rising.get(middle)
                : Decimals.normal(rising.get(middle - 1).add(rising.get(middle)).divide(TWO, Decimals.QUOTIENT));
    }
}
