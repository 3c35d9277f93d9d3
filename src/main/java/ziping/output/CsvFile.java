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

/** A table as comma-separated values. Excel reads Chinese in it thanks to the mark at its beginning. */
final class CsvFile implements TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A text that begins so would be computed by Excel; an apostrophe before it keeps it as it is. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** From so many digits on Excel shows a code as a rounded number. */
    private static final Pattern LONG_CODE = Pattern.compile("\\d{12,}");

    /** What steers a terminal that shows the file; strangers have it in their cells. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private final CSVPrinter printer;

    CsvFile(LongTable<?> table, OutputStream out, Messages messages) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(table.headings(messages).stream().map(it -> words(it.get(0))));
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
        return words(((TableCell.Text) cell).text());
    }

    /** Headings too: some have words of the forms in them. */
    private static String words(String text) {
        String shown = STEERING.matcher(text).replaceAll("\uFFFD");
        return isMistaken(shown) ? "'" + shown : shown;
    }

    private static boolean isMistaken(String text) {
        return !text.isEmpty()
                && (BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0
                        || LONG_CODE.matcher(text).matches());
    }
}
