package ziping.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.Decimals;

/** The known units and their conversion: {@code units.txt}. */
final class Units {
    private static final Map<String, Unit> UNITS = units();
    private static final String PER_YEAR = "/年";

    /**
     * One unit.
     *
     * @param family the units into which it converts
     * @param size how many units of the family's base unit it is
     */
    private record Unit(String family, BigDecimal size) {}

    private Units() {}

    /** Every known unit. */
    static Set<String> written() {
        return UNITS.keySet();
    }

    /** Whether a unit measures time. */
    static boolean isTime(String unit) {
        Unit known = UNITS.get(unit);
        return known != null && known.family().startsWith("time");
    }

    /** Converts a number to another unit, exactly if possible; empty if the units measure different things. */
    static Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
        String one = inOneYear(from);
        String other = inOneYear(to);
        Unit written = unit(head(one));
        Unit asked = unit(head(other));
        boolean alike = per(one).equals(per(other)) && written.family().equals(asked.family());
        return alike
                ? Optional.of(Decimals.normal(number.multiply(written.size()).divide(asked.size(), Decimals.QUOTIENT)))
                : Optional.empty();
    }

    /** An unknown unit converts only into itself. */
    private static Unit unit(String written) {
        Unit known = UNITS.get(written);
        return known == null ? new Unit(written, BigDecimal.ONE) : known;
    }

    /** A form is about one year, so 次/年 is the same as 次. */
    private static String inOneYear(String unit) {
        return unit.endsWith(PER_YEAR) ? unit.substring(0, unit.length() - PER_YEAR.length()) : unit;
    }

    private static String head(String unit) {
        return unit.substring(0, unit.length() - per(unit).length());
    }

    /** 元/人 is per 人. */
    private static String per(String unit) {
        int slash = unit.indexOf('/');
        return slash < 0 || UNITS.containsKey(unit) ? "" : unit.substring(slash);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        WordList.read("units.txt")
                .forEach((family, words) -> words.forEach(word -> {
                    int equals = word.indexOf('=');
                    boolean sized = equals > 0;
                    String unit = sized ? word.substring(0, equals) : word;
                    units.put(
                            unit,
                            sized
                                    ? new Unit(family, new BigDecimal(word.substring(equals + 1)))
                                    : new Unit(unit, BigDecimal.ONE));
                }));
        return Map.copyOf(units);
    }
}
