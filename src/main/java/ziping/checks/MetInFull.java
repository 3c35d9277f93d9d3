package ziping.checks;

import java.util.stream.Stream;
import ziping.model.Basis;
import ziping.model.Fact;
import ziping.model.Saying;

/** Where a target is met by rule, all points are claimed, or it is said why not. */
public record MetInFull() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.rows().scored()) {
            if (row.isFull(row.award().rule()) && row.claimed().isPresent()) {
                result.compared();
                if (row.award().basis() == Basis.STRICTER
                        && !row.explanation().isGiven()) {
                    result.violation(
                            saying(row),
                            CheckContext.places(Stream.of(
                                    row.cells().points(), row.cells().explanation())));
                }
            }
        }
        return result.build();
    }

    private static Saying saying(ScoredRow row) {
        return Saying.of("met-in-full.not-full")
                .with("row", row.label())
                .with("claim", row.claimed().orElseThrow())
                .with("weight", row.weight().number().orElseThrow())
                .with("how", new Fact.Phrase(row.award().how()));
    }
}
