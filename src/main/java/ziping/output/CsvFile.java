package ziping.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import ziping.messages.Messages;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** A table as comma-separated values. The byte order mark makes Excel read it as UTF-8. */
final class CsvFile implements SummaryTables.TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Excel takes a text that begins with one of these for a formula. An apostrophe before it prevents this. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** Excel rounds a code of this many digits. */
    private static final Pattern LONG_CODE = Pattern.compile("\\d{12,}");

    /** Control characters. A terminal that prints the file would execute them. */
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private final CSVPrinter printer;

    CsvFile(LongTable<?> table, OutputStream out, Messages messages) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(table.headings(messages).stream().map(CsvFile::safeText));
    }

    @Override
    public void add(List<TableCell> row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (TableCell cell : row) {
            cells.add(cell(cell));
        }
        printer.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static String cell(TableCell cell) {
        if (cell instanceof TableCell.Figure figure) {
            return figure.number().map(BigDecimal::toPlainString).orElse("");
        }
        return safeText(((TableCell.Text) cell).text());
    }

    /** Also for headings, because some contain text of the forms. */
    private static String safeText(String text) {
        String safe = CONTROL_CHARACTERS.matcher(text).replaceAll("\uFFFD");
        return isFormulaOrCode(safe) ? "'" + safe : safe;
    }

    private static boolean isFormulaOrCode(String text) {
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || LONG_CODE.matcher(text).matches());
    }
}
