package ziping.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.NotAllowed;
import ziping.model.Saying;
import ziping.quantity.Sources;
import ziping.scoring.OverFulfilment;
import ziping.scoring.Rounding;

/**
 * One entry of a rulebook: one value of the law, valid from a day until the day before another.
 *
 * @param id names the entry; several versions of it follow each other in time
 * @param until the first day on which it no longer holds
 * @param references short names of documents
 * @param replaces whether it takes the place of the extended rulebook's entry of that id
 * @param weights what all weights add up to
 * @param stricter whether a unit may give itself fewer points than the rule
 */
public record Provision(
        String id,
        LocalDate from,
        Optional<LocalDate> until,
        List<String> references,
        boolean replaces,
        Optional<BigDecimal> weights,
        Optional<Rounding> rounding,
        Optional<Stricter> stricter,
        Optional<Sources> sources,
        Optional<DirectionRule> direction,
        Optional<ScoringRule> scoring,
        Optional<OverFulfilment> overFulfilment,
        Optional<NotApplicable> notApplicable,
        Optional<ExecutionRule> execution,
        Optional<Grades> grades,
        Optional<ExplanationRule> explanation,
        Optional<CheckRule> check,
        Optional<AcrossRule> across) {
    public Provision {
        long values = Stream.of(
                        weights,
                        rounding,
                        stricter,
                        sources,
                        direction,
                        scoring,
                        overFulfilment,
                        notApplicable,
                        execution,
                        grades,
                        explanation,
                        check,
                        across)
                .filter(Optional::isPresent)
                .count();
        if (values != 1) {
            throw new NotAllowed(Saying.of("law.one-thing").with("count", BigDecimal.valueOf(values)));
        }
        if (until.filter(it -> !it.isAfter(from)).isPresent()) {
            throw new NotAllowed(Saying.of("law.until"));
        }
        if (references.isEmpty()) {
            throw new NotAllowed(Saying.of("law.no-reference"));
        }
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(it -> !day.isBefore(it)).isEmpty();
    }

    /** Whether some day lies in both. */
    boolean overlaps(Provision other) {
        return until.filter(it -> !it.isAfter(other.from)).isEmpty()
                && other.until.filter(it -> !it.isAfter(from)).isEmpty();
    }
}
