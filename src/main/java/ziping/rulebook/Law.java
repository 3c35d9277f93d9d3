package ziping.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ziping.checks.Check;
import ziping.checks.CrossProjectCheck;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.form.Form;
import ziping.model.result.Indicator;
import ziping.model.result.Rule;
import ziping.quantity.MoneySources;
import ziping.quantity.ParsedValue;
import ziping.scoring.Direction;
import ziping.scoring.OverFulfilment;
import ziping.scoring.Rounding;
import ziping.scoring.ScoringMethod;

/**
 * The law of one place on one day.
 *
 * @param explanations when a row needs an explanation
 */
public record Law(
        Identity identity,
        Points points,
        Methods methods,
        MoneySources sources,
        Provision.ExplanationRule explanations,
        Rules rules) {
    /**
     * Which rulebook this is, and on which day.
     *
     * @param rulebook id of the rulebook
     * @param version of the rulebook
     * @param settings of the office that apply on that day
     */
    public record Identity(
            String rulebook,
            String version,
            Bilingual name,
            LocalDate day,
            Optional<Rulebook.AppliedSettings> settings) {}

    /**
     * How points are rounded, added up and turned into a grade.
     *
     * @param fullWeight the sum of all weights
     * @param stricterAllowed whether a unit may give itself fewer points than the rule
     */
    public record Points(BigDecimal fullWeight, Rounding rounding, boolean stricterAllowed, Sourced<Grades> grades) {}

    /**
     * How a row is scored.
     *
     * @param directions the first rule that fits decides
     * @param scoring the first rule that fits decides
     * @param execution the method of the execution row
     */
    public record Methods(
            List<Provision.DirectionRule> directions,
            List<Sourced<Provision.ScoringRule>> scoring,
            Sourced<OverFulfilment> overFulfilment,
            Sourced<Provision.NotApplicable> notApplicable,
            Sourced<Provision.ExecutionRule> execution) {}

    /**
     * Every rule of consistency with its check.
     *
     * @param within rules over one workbook
     * @param across rules over the projects of a run
     */
    public record Rules(List<BoundCheck> within, List<BoundAcross> across) {}

    /** A value of the law with the documents that it comes from. */
    public record Sourced<T>(T value, List<Reference> references) {
        /** Whether one of the documents is available and shows the value. */
        public boolean isConfirmed() {
            return references.stream().anyMatch(Reference::confirmed);
        }

        private <R> Sourced<R> map(Function<T, R> part) {
            return new Sourced<>(part.apply(value), references);
        }
    }

    /**
     * A rule and how it is checked.
     *
     * @param covers codes of rules whose findings at the same cells only follow from the finding of this one
     * @param off why the rule is not checked
     */
    public record BoundCheck(Rule rule, List<String> covers, Check check, Optional<String> off) {}

    /** A rule over several projects and how it is checked. */
    public record BoundAcross(Rule rule, CrossProjectCheck check) {
        // The hash of the code only: the generated method would hash every component, which slows down a short run.
        @Override
        public int hashCode() {
            return rule.code().hashCode();
        }
    }

    static Law of(Rulebook rulebook, LocalDate day, List<Provision> inForce) {
        Rulebook.EntriesInForce entries = new Rulebook.EntriesInForce(rulebook, day, inForce);
        return new Law(
                new Identity(
                        rulebook.id(),
                        rulebook.version(),
                        rulebook.name(),
                        day,
                        rulebook.settings().map(settings -> settings.on(day))),
                new Points(
                        entries.one(Provision.Weights.class).value().weights(),
                        entries.one(Provision.RoundingRule.class).value().rounding(),
                        entries.one(Provision.Stricter.class).value().allowed(),
                        entries.one(Grades.class)),
                new Methods(
                        values(entries.all(Provision.DirectionRule.class)),
                        entries.all(Provision.ScoringRule.class),
                        entries.one(Provision.OverFulfilmentRule.class).map(rule -> rule.overFulfilment()),
                        entries.one(Provision.NotApplicable.class),
                        entries.one(Provision.ExecutionRule.class)),
                entries.one(Provision.SourcesRule.class).value().sources(),
                entries.one(Provision.ExplanationRule.class).value(),
                new Rules(entries.rules(), entries.across()));
    }

    private static <T> List<T> values(List<Sourced<T>> sourced) {
        List<T> values = new ArrayList<>();
        for (Sourced<T> each : sourced) {
            values.add(each.value());
        }
        return List.copyOf(values);
    }

    /**
     * Whether the formula of a form's cell is the one that follows from this law.
     *
     * @param live what the cell computes, such as {@code grade}
     * @param names of the form
     */
    public boolean isComputedBy(Form.Field field, String live, Set<String> names) {
        Optional<String> formula = new LawFormulas(this, names).formula(live, field);
        return formula.isPresent() && formula.get().equals(field.formula());
    }

    /** Whether more or less is better for an indicator. The comparator of the target decides, else the rulebook. */
    public Direction direction(Indicator indicator, ParsedValue target) {
        return switch (sign(target)) {
            case AT_LEAST, MORE_THAN -> Direction.UPWARD;
            case AT_MOST, LESS_THAN -> Direction.DOWNWARD;
            case EQUAL -> Direction.EXACT;
            case NONE -> direction(indicator);
        };
    }

    private static ParsedValue.Sign sign(ParsedValue target) {
        if (target instanceof ParsedValue.Decrease decrease) {
            return decrease.by().sign();
        }
        return target instanceof ParsedValue.Amount amount ? amount.sign() : ParsedValue.Sign.NONE;
    }

    private Direction direction(Indicator indicator) {
        for (Provision.DirectionRule rule : methods.directions()) {
            if (rule.fits(indicator)) {
                return rule.of();
            }
        }
        return Direction.UPWARD;
    }

    /** The method for an indicator with this name and target; empty if no rule fits. */
    public Optional<Sourced<ScoringMethod>> method(String indicator, ParsedValue target, Direction direction) {
        for (Sourced<Provision.ScoringRule> rule : methods.scoring()) {
            if (rule.value().fits(indicator, target, direction)) {
                return Optional.of(rule.map(Provision.ScoringRule::method));
            }
        }
        return Optional.empty();
    }
}
