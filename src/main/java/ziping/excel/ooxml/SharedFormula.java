package ziping.excel.ooxml;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.form.CellAddress;

/** A shared formula, moved from its first cell to another cell: relative addresses are shifted. */
final class SharedFormula {
    /**
     * Texts, quoted sheet titles and text in brackets, which stay, or an address that is not part of a name or a call.
     */
    private static final Pattern PIECE = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|\\[[^\\]]*]"
            + "|(?<![\\p{L}\\p{N}_.$])(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.(])");

    private SharedFormula() {}

    static String moved(String formula, int rows, int columns) {
        return PIECE.matcher(formula)
                .replaceAll(
                        it -> Matcher.quoteReplacement(it.group(2) == null ? it.group() : moved(it, rows, columns)));
    }

    private static String moved(MatchResult address, int rows, int columns) {
        try {
            CellReference at = CellReference.of(address.group(2) + address.group(4));
            int row = address.group(3).isEmpty() ? at.row() + rows : at.row();
            int column = address.group(1).isEmpty() ? at.column() + columns : at.column();
            if (!CellReference.exists(row, column)) {
                return "#REF!";
            }
            return address.group(1) + CellAddress.columnLetters(column) + address.group(3) + (row + 1);
        } catch (UnsupportedByOoxmlException noAddress) {
            return address.group();
        }
    }
}
