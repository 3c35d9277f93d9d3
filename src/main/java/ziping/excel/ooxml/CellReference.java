package ziping.excel.ooxml;

/** Where a cell is; counted from 0. */
record CellReference(int row, int column) {
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;
    private static final int COLUMNS = 1 << 14;
    private static final int ROWS = 1 << 20;

    static final String LAST_COLUMN = "XFD";
    static final String LAST_ROW = String.valueOf(ROWS);

    /** {@code B12}. */
    static CellReference of(String a1) throws UnsupportedByOoxmlException {
        int column = 0;
        int at = 0;
        while (at < a1.length() && at < MOST_LETTERS && isLetter(a1.charAt(at))) {
            column = column * 26 + Character.toUpperCase(a1.charAt(at)) - 'A' + 1;
            at++;
        }
        int row = 0;
        int digits = at;
        while (at < a1.length() && at - digits < MOST_DIGITS && isDigit(a1.charAt(at))) {
            row = row * 10 + a1.charAt(at) - '0';
            at++;
        }
        if (at < a1.length() || column == 0 || column > COLUMNS || row == 0 || row > ROWS) {
            throw new UnsupportedByOoxmlException("no address: " + a1);
        }
        return new CellReference(row - 1, column - 1);
    }

    /** Whether a sheet has such a cell. */
    static boolean exists(int row, int column) {
        return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }
}
