package ziping.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Saying;
import ziping.quantity.Reading;

/**
 * No single indicator carries most of the weight.
 *
 * @param above share of the full weight from beyond which one indicator decides nearly alone
 */
public record WeightConcentrated(BigDecimal above) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        BigDecimal most = filing.fullWeight().multiply(above);
        filing.indicators().forEach(line -> {
            Optional<BigDecimal> weight = line.weight().number();
            if (line.weight() instanceof Reading.Unreadable) {
                line.cells().weight().ifPresent(tally::unreadable);
            } else if (weight.isPresent()) {
                tally.compared();
                if (weight.get().compareTo(most) > 0) {
                    tally.hit(
                            Saying.of("weight-concentrated.over-half")
                                    .with("row", line.label())
                                    .with("weight", weight.get())
                                    .with("full", filing.fullWeight()),
                            Filing.places(Stream.of(line.cells().weight())));
                }
            }
        });
        return tally.verdict();
    }
}
