package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.quantity.MoneySources;
import ziping.testing.PublishedTable;

/** Compares a published table with the evaluation of its workbook. */
record PublishedTableAudit(PublishedTable table, Evaluation evaluation) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** The rules that report a wrong sum, rate, weight, total or wrong points. */
    private static final Set<String> CONTRADICTING = Set.of("B01", "B09", "S01", "S02", "S03", "S06", "D01", "W01");

    /**
     * A printed sum, rate or total.
     *
     * @param readings possible meanings of the printed text: a bare rate 1 is 1% or 100%
     * @param computed the correct value; empty if there is no money to compute it from
     * @param tolerance the tolerance of the rule that compares them
     * @param findings codes of the findings that explain the difference, at its cell or at all cells that it depends
     *     on
     */
    record Figure(
            FormCell cell,
            String printed,
            List<BigDecimal> readings,
            Optional<BigDecimal> computed,
            BigDecimal tolerance,
            List<String> findings) {
        boolean agrees() {
            return readings.stream()
                    .anyMatch(it ->
                            computed.filter(right -> near(it, right, tolerance)).isPresent());
        }

        @Override
        public String toString() {
            String verdict = computed.map(
                            it -> agrees() ? "相符" : "不符，应为 " + rounded(it) + "，见 " + String.join("、", findings))
                    .orElse("没有金额或预算为 0，不核对");
            return cell.location().label() + " " + printed + "：" + verdict;
        }
    }

    /**
     * A row with printed points.
     *
     * @param cells all cells of the row
     */
    record Row(String name, BigDecimal printed, AwardedPoints award, CellAddress points, List<CellAddress> cells) {
        boolean isRuled() {
            return award.rule().isPresent();
        }

        boolean agrees() {
            return award.rule().filter(it -> near(it, printed, HUNDREDTH)).isPresent();
        }
    }

    /** All sums, rates and totals that the table prints. */
    List<Figure> figures() {
        return table.cells().entrySet().stream()
                .filter(it -> evaluation.submission().form().field(it.getKey()).isPresent())
                .flatMap(it -> figure(it.getKey(), it.getValue()).stream())
                .toList();
    }

    private Optional<Figure> figure(String name, String printed) {
        Optional<String> rateOf = MoneySources.sourceOf(name, FieldNames.EXECUTION_RATE);
        if (rateOf.isPresent()) {
            return Optional.of(printed).filter(it -> !it.equals("-")).map(it -> rate(name, it, rateOf.get()));
        }
        return switch (name) {
            case FieldNames.INITIAL, FieldNames.FULL, FieldNames.RECEIVED, FieldNames.EXECUTED ->
                sumOfSources(name).map(it -> figure(name, Optional.of(it), BigDecimal.ZERO, List.of()));
            case FieldNames.EXECUTION_POINTS ->
                Optional.of(figure(
                        name,
                        judged(evaluation.figures().budget().award().rule()),
                        HUNDREDTH,
                        List.of(FieldNames.EXECUTION_EXPLANATION)));
            case FieldNames.TOTAL_WEIGHT ->
                Optional.of(figure(name, Optional.of(weights()), BigDecimal.ZERO, List.of()));
            case FieldNames.TOTAL ->
                Optional.of(figure(
                        name, Optional.of(evaluation.figures().total().points().orElseThrow()), HUNDREDTH, List.of()));
            default -> Optional.empty();
        };
    }

    private Figure rate(String name, String printed, String source) {
        BigDecimal value = new BigDecimal(printed.replace("%", ""));
        boolean bare = !printed.endsWith("%");
        return new Figure(
                cell(name),
                printed,
                bare ? List.of(value, value.movePointRight(2)) : List.of(value),
                source.isEmpty() ? judged(evaluation.figures().budget().rate()) : quotient(source),
                HUNDREDTH,
                findings(
                        name,
                        List.of(
                                MoneySources.name(FieldNames.EXECUTED, source),
                                MoneySources.name(FieldNames.FULL, source))));
    }

    private Figure figure(String name, Optional<BigDecimal> computed, BigDecimal tolerance, List<String> followsFrom) {
        return new Figure(
                cell(name),
                table.cells().get(name),
                List.of(new BigDecimal(table.cells().get(name))),
                computed,
                tolerance,
                findings(name, followsFrom));
    }

    /** A derived value has no finding of its own if the cells that it depends on have one. */
    private List<String> findings(String name, List<String> followsFrom) {
        List<String> here = contradictions(cell(name));
        return here.isEmpty()
                ? followsFrom.stream()
                        .flatMap(it -> evaluation.submission().field(it).stream())
                        .map(this::contradictions)
                        .reduce((one, other) ->
                                one.stream().filter(other::contains).toList())
                        .orElse(List.of())
                : here;
    }

    /** The codes of the findings that contradict the value of a cell. */
    List<String> contradictions(FormCell cell) {
        return codesAt(cell.location().at()).stream()
                .filter(CONTRADICTING::contains)
                .toList();
    }

    /** The execution row and each indicator with printed points. */
    List<Row> rows() {
        Map<String, String> points = table.points();
        Stream<Row> execution = Optional.ofNullable(table.cells().get(FieldNames.EXECUTION_POINTS)).stream()
                .map(it -> row(
                        FieldNames.EXECUTION_RATE,
                        it,
                        evaluation.figures().budget().award(),
                        cell(FieldNames.EXECUTION_POINTS),
                        Stream.of(cell(FieldNames.EXECUTION_WEIGHT))));
        Stream<Row> indicators = evaluation.figures().indicators().stream()
                .filter(it -> points.containsKey(it.indicator().name()))
                .map(it -> row(
                        it.indicator().name(),
                        points.get(it.indicator().name()),
                        it.award(),
                        it.indicator().cell(FieldNames.POINTS).orElseThrow(),
                        it.indicator().cells().values().stream()));
        return Stream.concat(execution, indicators).toList();
    }

    private static Row row(String name, String printed, AwardedPoints award, FormCell points, Stream<FormCell> cells) {
        return new Row(
                name,
                new BigDecimal(printed),
                award,
                points.location().at(),
                Stream.concat(Stream.of(points), cells)
                        .map(it -> it.location().at())
                        .toList());
    }

    /** The codes of the findings at a cell. */
    List<String> codesAt(CellAddress cell) {
        return findingsAt(cell).map(Finding::code).distinct().toList();
    }

    /** Whether a finding at a cell requires an action. */
    boolean isFlagged(CellAddress cell) {
        return findingsAt(cell).anyMatch(it -> it.duty() != Duty.NOTE);
    }

    private FormCell cell(String name) {
        return evaluation.submission().field(name).orElseThrow();
    }

    /** A figure as text. */
    static String rounded(BigDecimal figure) {
        return Decimals.plain(figure.setScale(
                Math.min(3, Math.max(0, Decimals.normal(figure).scale())), RoundingMode.HALF_UP));
    }

    private Stream<Finding> findingsAt(CellAddress cell) {
        return evaluation.review().findings().stream()
                .filter(it ->
                        it.places().stream().anyMatch(location -> location.at().equals(cell)));
    }

    private Optional<BigDecimal> sumOfSources(String item) {
        return table.cells().keySet().stream()
                .filter(it -> MoneySources.sourceOf(it, item)
                        .filter(source -> !source.isEmpty())
                        .isPresent())
                .map(this::printed)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }

    private Optional<BigDecimal> quotient(String source) {
        Optional<BigDecimal> executed = printed(MoneySources.name(FieldNames.EXECUTED, source));
        return printed(MoneySources.name(FieldNames.FULL, source))
                .filter(it -> it.signum() > 0)
                .flatMap(full -> executed.map(it -> it.movePointRight(2).divide(full, Decimals.QUOTIENT)));
    }

    private Optional<BigDecimal> printed(String name) {
        return Optional.ofNullable(table.cells().get(name)).map(BigDecimal::new);
    }

    /** The computed money of the project. It may be missing only if the input has no money. */
    private Optional<BigDecimal> judged(Optional<BigDecimal> figure) {
        assertTrue(figure.isPresent() || quotient("").isEmpty(), table.id() + " prints the money");
        return figure;
    }

    private BigDecimal weights() {
        return Stream.concat(
                        evaluation.figures().budget().weight().stream(),
                        evaluation.figures().indicators().stream().flatMap(it -> it.weight().stream()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
