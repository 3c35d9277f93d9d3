package ziping.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Random values for property tests: a property must hold for all values. */
public final class RandomValues {
    private static final String SEED = "property.seed";
    private static final int ONE_OF_THESE_IS_A_LIMIT = 10;

    private final Random random;

    private RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Tests the property with many values. Half of them are the same in each run and half are new. A failure names
     * the seed of its values; {@code -Dproperty.seed=} tests only these.
     */
    public static void forAll(int tries, Consumer<RandomValues> property) {
        LongStream seeds = Long.getLong(SEED) == null
                ? LongStream.concat(new Random(1).longs(tries / 2), new Random().longs(tries - tries / 2))
                : LongStream.of(Long.getLong(SEED));
        seeds.forEach(seed -> {
            try {
                property.accept(new RandomValues(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("-D" + SEED + "=" + seed + ": " + failed.getMessage(), failed);
            }
        });
    }

    public boolean truth() {
        return random.nextBoolean();
    }

    /** A number in a range, limits included. */
    public int integer(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A number in a range, limits included. Small and large numbers and the limits are equally likely. */
    public BigDecimal decimal(String least, String most, int scale) {
        BigInteger low =
                new BigDecimal(least).setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger high =
                new BigDecimal(most).setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        if (random.nextInt(ONE_OF_THESE_IS_A_LIMIT) == 0) {
            return new BigDecimal(truth() ? low : high, scale);
        }
        BigInteger value = digits(low, high);
        while (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            value = digits(low, high);
        }
        return new BigDecimal(value, scale);
    }

    private BigInteger digits(BigInteger low, BigInteger high) {
        int most = Math.max(low.bitLength(), high.bitLength());
        BigInteger size = new BigInteger(integer(0, most), random);
        return truth() ? size : size.negate();
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A list of random length. */
    public <T> List<T> list(int least, int most, Supplier<T> value) {
        List<T> list = new ArrayList<>();
        int size = integer(least, most);
        while (list.size() < size) {
            list.add(value.get());
        }
        return list;
    }

    /** New values for some of these keys. */
    public <T> Map<String, T> map(List<String> keys, int most, Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (String key : list(0, most, () -> oneOf(keys))) {
            map.put(key, value.get());
        }
        return map;
    }

    /** A text of any characters, half of them from a keyboard. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int length = integer(0, most); length > 0; length--) {
            text.append((char) (truth() ? integer(' ', '~') : integer(Character.MIN_VALUE, Character.MAX_VALUE)));
        }
        return text.toString();
    }
}
