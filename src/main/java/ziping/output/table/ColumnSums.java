package ziping.output.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import ziping.model.Decimals;

/** What the figures of each column of a sheet add up to. */
final class ColumnSums {
    private final BigDecimal[] sums;
    private final int[] counts;

    ColumnSums(int columns) {
        sums = new BigDecimal[columns];
        Arrays.fill(sums, BigDecimal.ZERO);
        counts = new int[columns];
    }

    /** One more cell. */
    void add(int column, Shown shown) {
        if (shown instanceof Shown.Figure figure && figure.number().isPresent()) {
            sums[column] = sums[column].add(figure.number().get());
            counts[column]++;
        }
    }

    BigDecimal sum(int column) {
        return sums[column];
    }

    /** Of the figures; empty without any. */
    Optional<BigDecimal> mean(int column) {
        return Decimals.quotient(sums[column], BigDecimal.valueOf(counts[column]));
    }

    /** One sum over another; empty where that is zero. */
    Optional<BigDecimal> ratio(int over, int under) {
        return Decimals.quotient(sums[over], sums[under]);
    }
}
