package ziping.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Chinese numerals: 一百二十, 两千, 壹拾, 二〇二一. */
final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "亿万千百十";
    private static final Map<Character, Integer> ZEROS = Map.of('亿', 8, '万', 4, '千', 3, '百', 2, '十', 1);
    private static final String VARIANTS = "〇两壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "零二一二三四五六七八九十百千";
    private static final int YEAR_DIGITS = 4;

    private ChineseNumerals() {}

    /** Whether a character can be part of a numeral. */
    static boolean isPart(char c) {
        return DIGITS.indexOf(plain(c)) >= 0 || isUnit(c);
    }

    /** Whether a character multiplies the number before it: 十, 百, 千, 万, 亿. */
    static boolean isUnit(char c) {
        return UNITS.indexOf(plain(c)) >= 0;
    }

    /** The number; empty if the characters are not a well-formed numeral, such as 三四 or 十四五. */
    static Optional<BigDecimal> parse(String numeral) {
        StringBuilder plain = new StringBuilder();
        boolean onlyDigits = true;
        for (int i = 0; i < numeral.length(); i++) {
            plain.append(plain(numeral.charAt(i)));
            onlyDigits &= !isUnit(numeral.charAt(i));
        }
        return plain.length() == YEAR_DIGITS && onlyDigits ? year(plain.toString()) : number(plain.toString());
    }

    private static Optional<BigDecimal> year(String digits) {
        StringBuilder year = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            year.append(DIGITS.indexOf(digits.charAt(i)));
        }
        return Optional.of(new BigDecimal(year.toString()));
    }

    /** The part before the largest unit is multiplied by it; the part after it is added. */
    private static Optional<BigDecimal> number(String numeral) {
        for (int i = 0; i < UNITS.length(); i++) {
            char unit = UNITS.charAt(i);
            int at = numeral.lastIndexOf(unit);
            if (at >= 0) {
                BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(ZEROS.get(unit));
                Optional<BigDecimal> times = at == 0 ? Optional.of(BigDecimal.ONE) : number(numeral.substring(0, at));
                Optional<BigDecimal> more = rest(numeral.substring(at + 1), one);
                return times.isPresent() && more.isPresent() && more.get().compareTo(one) < 0
                        ? Optional.of(times.get().multiply(one).add(more.get()))
                        : Optional.empty();
            }
        }
        int digit = numeral.length() == 1 ? DIGITS.indexOf(numeral) : -1;
        return digit < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(digit));
    }

    /** The part that is added: nothing, 零五 as 5, or the colloquial 二 of 一百二, which means 120. */
    private static Optional<BigDecimal> rest(String added, BigDecimal unit) {
        if (added.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        } else if (added.startsWith("零")) {
            return number(added.substring(1));
        }
        boolean colloquial = added.length() == 1 && unit.compareTo(BigDecimal.TEN) > 0 && !isUnit(added.charAt(0));
        return number(added).map(number -> colloquial ? number.multiply(unit).movePointLeft(1) : number);
    }

    private static char plain(char c) {
        int variant = VARIANTS.indexOf(c);
        return variant < 0 ? c : PLAIN.charAt(variant);
    }
}
