package ziping.model.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ziping.model.Decimals;

/** The content of one cell, before it is parsed. */
public sealed interface CellValue {
    /** Nothing, or only blanks. */
    record Blank() implements CellValue {}

    /** Text as written. A surrogate without its pair cannot be written to any file, so U+FFFD replaces it. */
    record Text(String text) implements CellValue {
        private static final Pattern HALF_SIGN = Pattern.compile("\\p{Cs}");
        private static final String UNKNOWN_SIGN = "\uFFFD";

        public Text {
            text = hasSurrogates(text) ? HALF_SIGN.matcher(text).replaceAll(UNKNOWN_SIGN) : text;
        }

        /** A cheap test first, because almost no text has any. */
        private static boolean hasSurrogates(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A number, as Excel shows it: 15 significant digits.
     *
     * @param percent whether the cell's format shows it as a percentage; {@code value} 0.8666 is then seen as 86.66%
     */
    record Numeral(BigDecimal value, boolean percent) implements CellValue {}

    /** A day, from a cell with a date format. */
    record Day(LocalDate date) implements CellValue {}

    /** TRUE or FALSE. */
    record Truth(boolean value) implements CellValue {}

    /** A formula's error such as {@code #DIV/0!}. */
    record Fault(String code) implements CellValue {}

    /** What a person sees in the cell, closely enough to quote it; empty if blank. */
    default String shown() {
        if (this instanceof Text text) {
            return text.text().strip();
        } else if (this instanceof Numeral number) {
            return number.percent()
                    ? Decimals.plain(number.value().movePointRight(2)) + "%"
                    : Decimals.plain(number.value());
        } else if (this instanceof Day day) {
            return day.date().toString();
        } else if (this instanceof Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        } else if (this instanceof Fault fault) {
            return fault.code();
        }
        return "";
    }

    /** Whether nothing stands here. */
    default boolean isBlank() {
        return shown().isBlank();
    }
}
