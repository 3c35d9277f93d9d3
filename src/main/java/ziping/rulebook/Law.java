package ziping.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.checks.AcrossCheck;
import ziping.checks.Check;
import ziping.model.Bilingual;
import ziping.model.Form;
import ziping.model.Indicator;
import ziping.model.Reference;
import ziping.model.Rule;
import ziping.quantity.Meaning;
import ziping.quantity.Sources;
import ziping.scoring.Direction;
import ziping.scoring.OverFulfilment;
import ziping.scoring.Rounding;
import ziping.scoring.ScoringMethod;

/**
 * The law of one place on one day.
 *
 * @param rulebook id of the rulebook
 * @param version of the rulebook
 * @param settings of the office, as far as they hold on that day
 * @param fullWeight what all weights add up to
 * @param stricterAllowed whether units may judge themselves more strictly
 * @param directions the first that fits decides
 * @param scoring the first that fits decides
 * @param rules every rule of consistency with its check
 * @param across every rule over the projects of a run with its check
 */
public record Law(
        String rulebook,
        String version,
        Bilingual name,
        LocalDate day,
        Optional<Settled> settings,
        BigDecimal fullWeight,
        Rounding rounding,
        boolean stricterAllowed,
        Sources sources,
        List<DirectionRule> directions,
        List<Sourced<ScoringRule>> scoring,
        Sourced<OverFulfilment> overFulfilment,
        Sourced<NotApplicable> notApplicable,
        Sourced<ExecutionRule> execution,
        Sourced<Grades> grades,
        ExplanationRule explanations,
        List<BoundCheck> rules,
        List<BoundAcross> across) {
    /** A value of the law with the documents it comes from. */
    public record Sourced<T>(T value, List<Reference> references) {
        /** Whether a document at hand shows the value. */
        public boolean isConfirmed() {
            return references.stream().anyMatch(Reference::confirmed);
        }
    }

    /**
     * A rule and how it is checked.
     *
     * @param covers codes of rules whose findings at the same cells only follow from this one's
     * @param off why it is not checked
     */
    public record BoundCheck(Rule rule, List<String> covers, Check check, Optional<String> off) {}

    /** A rule over several projects and how it is checked. */
    public record BoundAcross(Rule rule, AcrossCheck check) {
        // By the code alone: what Java would make at run time for all that it holds is much of a short run.
        @Override
        public int hashCode() {
            return rule.code().hashCode();
        }
    }

    static Law of(Rulebook rulebook, LocalDate day, List<Provision> inForce) {
        InForce entries = new InForce(rulebook, day, inForce);
        return new Law(
                rulebook.id(),
                rulebook.version(),
                rulebook.name(),
                day,
                rulebook.settings().map(it -> it.on(day)),
                entries.one("weights", Provision::weights),
                entries.one("rounding", Provision::rounding),
                entries.one("stricter", Provision::stricter).allowed(),
                entries.one("sources", Provision::sources),
                entries.all(Provision::direction).stream().map(Sourced::value).toList(),
                entries.all(Provision::scoring),
                entries.sourced("over-fulfilment", Provision::overFulfilment),
                entries.sourced("not-applicable", Provision::notApplicable),
                entries.sourced("execution", Provision::execution),
                entries.sourced("grades", Provision::grades),
                entries.one("explanation", Provision::explanation),
                entries.rules(),
                entries.across());
    }

    /**
     * Whether the formula of a form's cell comes to what this law says.
     *
     * @param live what the cell computes, such as {@code grade}
     * @param names of the form
     */
    public boolean isComputedBy(Form.Field field, String live, Set<String> names) {
        return new LawFormulas(this, names)
                .formula(live, field)
                .filter(field.formula()::equals)
                .isPresent();
    }

    /** Which way is better for an indicator: the target's comparator says so, else the rulebook. */
    public Direction direction(Indicator indicator, Meaning target) {
        return switch (sign(target)) {
            case AT_LEAST, MORE_THAN -> Direction.UPWARD;
            case AT_MOST, LESS_THAN -> Direction.DOWNWARD;
            case EQUAL -> Direction.EXACT;
            case NONE ->
                directions.stream()
                        .filter(it -> it.fits(indicator))
                        .findFirst()
                        .map(DirectionRule::of)
                        .orElse(Direction.UPWARD);
        };
    }

    private static Meaning.Sign sign(Meaning target) {
        if (target instanceof Meaning.Decrease decrease) {
            return decrease.by().sign();
        }
        return target instanceof Meaning.Amount amount ? amount.sign() : Meaning.Sign.NONE;
    }

    /** The method for an indicator of that name with such a target. */
    public Optional<Sourced<ScoringMethod>> method(String indicator, Meaning target, Direction direction) {
        return scoring.stream()
                .filter(it -> it.value().fits(indicator, target, direction))
                .findFirst()
                .map(it -> new Sourced<>(it.value().method(), it.references()));
    }
}
