package ziping.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.checks.ComputedField;
import ziping.checks.budget.Difference;
import ziping.checks.budget.RateRecomputes;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.quantity.MoneySources;

/**
 * Makes the Excel formulas of live cells over the names of a form, from the same values of the law that score and check
 * the form. While an input is blank, a live cell shows nothing.
 */
final class LawFormulas {
    private static final String NOT_APPLICABLE = "不适用";

    private final Law law;
    private final Set<String> names;

    /** For a form with these names. */
    LawFormulas(Law law, Set<String> names) {
        this.law = law;
        this.names = names;
    }

    /** The formula of a live cell, without its equals sign; empty if the law has no formula for it. */
    Optional<String> formula(String live, Form.Field field) {
        return switch (live) {
            case "identity", "execution-rate" -> identity(field);
            case "completion" -> Optional.of("IF(ISNUMBER(%1$s),%1$s,\"\")".formatted(FieldNames.EXECUTION_ACTUAL));
            case "execution-points" ->
                Optional.of(executionPoints(law.methods().execution().value()));
            case "total" -> Optional.of(total());
            case "total-weight" -> Optional.of(totalWeight());
            case "grade" -> Optional.of(grade());
            default -> Optional.empty();
        };
    }

    private String executionPoints(Provision.ExecutionRule rule) {
        return rule.method().formula(rule.over(), law.points().rounding());
    }

    private Optional<String> identity(Form.Field field) {
        for (RateRecomputes check : checks(RateRecomputes.class)) {
            Optional<String> rate = rate(check, field);
            if (rate.isPresent()) {
                return rate;
            }
        }
        for (Difference check : checks(Difference.class)) {
            Optional<String> difference = difference(check, field.name());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return sum(field.name());
    }

    private Optional<String> rate(RateRecomputes check, Form.Field field) {
        Optional<String> source = check.alsoAt().contains(field.name())
                ? Optional.of("")
                : MoneySources.sourceOf(field.name(), check.rate());
        boolean percent = field.kind() != Form.Kind.RATE;
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String of = MoneySources.name(check.of(), source.get());
        String over = MoneySources.name(check.over(), source.get());
        return Optional.of(new ComputedField.Rate(of, over, percent).formula());
    }

    private static Optional<String> difference(Difference check, String name) {
        Optional<String> source = MoneySources.sourceOf(name, check.result());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String from = MoneySources.name(check.from(), source.get());
        String less = MoneySources.name(check.less(), source.get());
        return Optional.of(new ComputedField.Remainder(from, less).formula());
    }

    /** The sum of an item over its sources; empty if the name is not a sum. */
    private Optional<String> sum(String name) {
        String item = name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
        Optional<MoneySources.Sum> sum = MoneySources.sourceOf(name, item).flatMap(law.sources()::sum);
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : sum.get().parts()) {
            if (names.contains(MoneySources.name(item, part))) {
                parts.add(MoneySources.name(item, part));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new ComputedField.Sum(parts).formula());
    }

    /** Shows nothing while a weighted row has no points, and ignores points without a weight, like the program. */
    private String total() {
        return "IF(OR(%1$s=0,%2$s<%1$s),\"\",ROUND((%3$s)%4$s,%5$d))"
                .formatted(
                        ofRows("COUNTIFS(%1$s,\">0\"%3$s)", "COUNTA(" + FieldNames.NAME + ")"),
                        ofRows("COUNTIFS(%1$s,\">0\",%2$s,\">=0\"%3$s)", "COUNT(" + FieldNames.POINTS + ")"),
                        ofRows("SUMIFS(%2$s,%1$s,\">0\"%3$s)", "SUM(" + FieldNames.POINTS + ")"),
                        leavesOut() ? conversion() : "",
                        law.points().rounding().digits());
    }

    /**
     * A function of weights and points, over the execution row and the rows of the table that apply, together.
     *
     * @param unweighted the value if no row of the table has a weight
     */
    private String ofRows(String function, String unweighted) {
        String table = function.formatted(FieldNames.WEIGHT, FieldNames.POINTS, "");
        String execution = names.contains(FieldNames.EXECUTION_POINTS)
                ? function.formatted(FieldNames.EXECUTION_WEIGHT, FieldNames.EXECUTION_POINTS, "") + "+"
                : "";
        // Subtracted, because POI does not count a number as "<>" a text.
        String leftOut = leavesOut()
                ? "-"
                        + function.formatted(
                                FieldNames.WEIGHT,
                                FieldNames.POINTS,
                                ",%s,\"%s\"".formatted(FieldNames.ACTUAL, NOT_APPLICABLE))
                : "";
        return execution + table + leftOut + "+IF(COUNT(%s)=0,%s,0)".formatted(FieldNames.WEIGHT, unweighted);
    }

    private boolean leavesOut() {
        return law.methods().notApplicable().value().leftOut() && names.contains(FieldNames.ACTUAL);
    }

    /** The words for 不适用 that a live cell recognizes are only those that the form asks for. */
    private String conversion() {
        return "*IF(ROUND(SUM(%1$s),4)=%2$s,%2$s/(%2$s-%3$s),1)"
                .formatted(
                        all(FieldNames.EXECUTION_WEIGHT, FieldNames.WEIGHT),
                        law.points().fullWeight().toPlainString(),
                        "SUMIF(%s,\"%s\",%s)".formatted(FieldNames.ACTUAL, NOT_APPLICABLE, FieldNames.WEIGHT));
    }

    private String totalWeight() {
        return "IF(COUNT(%s)=0,\"\",SUM(%s))"
                .formatted(FieldNames.WEIGHT, all(FieldNames.EXECUTION_WEIGHT, FieldNames.WEIGHT));
    }

    private String grade() {
        return "IF(OR(NOT(ISNUMBER(%1$s)),ROUND(SUM(%2$s),4)<>%3$s),\"\",%4$s)"
                .formatted(
                        FieldNames.TOTAL,
                        all(FieldNames.EXECUTION_WEIGHT, FieldNames.WEIGHT),
                        law.points().fullWeight().toPlainString(),
                        law.points().grades().value().formula(FieldNames.TOTAL));
    }

    private String all(String... wanted) {
        return Stream.of(wanted).filter(names::contains).collect(Collectors.joining(","));
    }

    private <T> List<T> checks(Class<T> kind) {
        List<T> checks = new ArrayList<>();
        for (Law.BoundCheck rule : law.rules().within()) {
            if (kind.isInstance(rule.check())) {
                checks.add(kind.cast(rule.check()));
            }
        }
        return checks;
    }
}
