package ziping.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.Decimals;

/** Units and how they convert: {@code units.txt}. */
final class Units {
    private static final Map<String, Unit> UNITS = units();
    private static final String PER_YEAR = "/年";

    /**
     * One unit.
     *
     * @param family the units into which it converts
     * @param size in the family's own measure
     */
    private record Unit(String family, BigDecimal size) {}

    private Units() {}

    /** Every unit that is known, as it is written. */
    static Set<String> written() {
        return UNITS.keySet();
    }

    /** Whether a unit measures time. */
    static boolean isTime(String unit) {
        return Optional.ofNullable(UNITS.get(unit))
                .filter(it -> it.family().startsWith("time"))
                .isPresent();
    }

    /** A number of one unit in another; empty if they measure different things. Exact wherever the result is finite. */
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

    /** A unit that is not known converts into itself only. */
    private static Unit unit(String written) {
        return Optional.ofNullable(UNITS.get(written)).orElse(new Unit(written, BigDecimal.ONE));
    }

    /** A form speaks of one year, so that 次/年 is 次. */
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
