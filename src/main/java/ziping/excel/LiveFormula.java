package ziping.excel;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import ziping.model.CellAt;
import ziping.model.Entry;
import ziping.model.Form;

/** Tells the form's own formula from one that a person put into a cell. */
final class LiveFormula {
    /** Stands before functions that came to Excel after 2007. */
    private static final String NEWER_FUNCTION = "_XLFN.";

    private static final Pattern SAME_ROW = Pattern.compile("\\[([^\\]]+)]");

    private LiveFormula() {}

    /**
     * Who put the value there.
     *
     * @param formula that stands in the cell, without its equals sign; may be empty
     * @param sameRow the cell of another column in the same row
     */
    static Entry.Content content(Form.Field field, String formula, Function<String, Optional<CellAt>> sameRow) {
        if (formula.isEmpty()) {
            return Entry.Content.TYPED;
        }
        String expected = field.formula().indexOf('[') < 0
                ? field.formula()
                : SAME_ROW.matcher(field.formula())
                        .replaceAll(column ->
                                sameRow.apply(column.group(1)).map(CellAt::a1).orElse(""));
        return formula.equals(expected) || plain(expected).equals(plain(formula))
                ? Entry.Content.LIVE
                : Entry.Content.FOREIGN_FORMULA;
    }

    private static String plain(String formula) {
        StringBuilder plain = new StringBuilder(formula.length());
        for (int i = 0; i < formula.length(); i++) {
            char character = formula.charAt(i);
            if (character != '$' && !Character.isWhitespace(character)) {
                plain.append(Character.toUpperCase(character));
            }
        }
        return plain.toString().replace(NEWER_FUNCTION, "");
    }
}
