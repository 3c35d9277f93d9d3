package ziping.model.form;

/**
 * The address of one cell.
 *
 * @param sheet the title of the sheet, as on its tab
 * @param row counted from 0; Excel shows it counted from 1
 * @param column counted from 0; Excel shows it as letters
 */
public record CellAddress(String sheet, int row, int column) implements Comparable<CellAddress> {
    /** The cell that {@code a1}, such as {@code G12}, names on a sheet. */
    public static CellAddress of(String sheet, String a1) {
        int column = 0;
        int i = 0;
        while (i < a1.length() && Character.isLetter(a1.charAt(i))) {
            column = column * 26 + Character.toUpperCase(a1.charAt(i)) - 'A' + 1;
            i++;
        }
        return new CellAddress(sheet, Integer.parseInt(a1.substring(i)) - 1, column - 1);
    }

    /** The address without the sheet, such as {@code G12}. */
    public String a1() {
        return a1(row, column);
    }

    /** The address of a cell within its sheet, such as {@code G12}. */
    public static String a1(int row, int column) {
        return columnLetters(column) + (row + 1);
    }

    /** The absolute reference, such as {@code $G$12}. */
    public static String absolute(int row, int column) {
        return "$" + columnLetters(column) + "$" + (row + 1);
    }

    /** The letters of a column, {@code A} for 0. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        int bySheet = sheet.compareTo(other.sheet);
        int byRow = bySheet == 0 ? Integer.compare(row, other.row) : bySheet;
        return byRow == 0 ? Integer.compare(column, other.column) : byRow;
    }

    // Explicit, because the code that Java generates for records at run time slows down the start of a short run.
    @Override
    public boolean equals(Object other) {
        return other instanceof CellAddress cell
                && row == cell.row
                && column == cell.column
                && sheet.equals(cell.sheet);
    }

    @Override
    public int hashCode() {
        return (sheet.hashCode() * 31 + row) * 31 + column;
    }
}
