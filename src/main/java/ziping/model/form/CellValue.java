package ziping.model.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ziping.model.Decimals;

/** The content of one cell, before it is parsed. */
public sealed interface CellValue {
    /** Nothing, or only blanks. */
    record Blank() implements CellValue {}

    /** Text. A single surrogate cannot be written to a file, so U+FFFD replaces it. */
    record Text(String text) implements CellValue {
        private static final Pattern SURROGATE = Pattern.compile("\\p{Cs}");
        private static final String REPLACEMENT = "\uFFFD";

        public Text {
            text = hasSurrogates(text) ? SURROGATE.matcher(text).replaceAll(REPLACEMENT) : text;
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
     * A number with 15 significant digits, as in Excel.
     *
     * @param percent whether the number format is a percentage, so that 0.8666 is shown as 86.66%
     */
    record Numeral(BigDecimal value, boolean percent) implements CellValue {}

    /** A day, from a cell with a date format. */
    record Day(LocalDate date) implements CellValue {}

    /** TRUE or FALSE. */
    record Truth(boolean value) implements CellValue {}

    /** An error of a formula, such as {@code #DIV/0!}. */
    record Fault(String code) implements CellValue {}

    /** The text that Excel shows in the cell, accurate enough for quotations; empty if the cell is blank. */
    default String displayText() {
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

    /** Whether the cell is blank. */
    default boolean isBlank() {
        return displayText().isBlank();
    }
}
