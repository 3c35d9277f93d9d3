package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.run.ConsolidationOptions.Export;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TableCell;

/** The tables of a summary: each a sheet, and a file of its own in every form in which it is wanted once more. */
final class SummaryTables implements Closeable {
    private final LongWorkbook workbook;
    private final SummaryOptions extras;
    private final Messages messages;
    private final List<TableFile> files = new ArrayList<>();

    SummaryTables(LongWorkbook workbook, SummaryOptions extras, Messages messages) {
        this.workbook = workbook;
        this.extras = extras;
        this.messages = messages;
    }

    /** Begins a table behind all others. */
    <T> Filling<T> begin(LongTable<T> table) throws IOException {
        List<TableFile> own = new ArrayList<>();
        String path = Attachments.FOLDER + messages.text(table.title());
        if (extras.exports().contains(Export.CSV)) {
            own.add(new CsvFile(table, extras.annexes().begin(path + ".csv"), messages));
        }
        if (extras.exports().contains(Export.JSONL)) {
            own.add(new JsonLinesFile(table, extras.annexes().begin(path + ".jsonl"), messages));
        }
        files.addAll(own);
        return new Filling<>(table, workbook.sheet(table), own);
    }

    /** A table that is being filled. */
    record Filling<T>(LongTable<T> table, LongSheet<T> sheet, List<TableFile> files) {
        void add(T thing) throws IOException {
            add(Stream.of(thing));
        }

        void add(Stream<T> things) throws IOException {
            List<T> all = things.toList();
            sheet.add(all.stream());
            if (files.isEmpty()) {
                return;
            }
            for (T thing : all) {
                List<TableCell> row = table.row(thing);
                for (TableFile file : files) {
                    file.add(row);
                }
            }
        }
    }

    /** Writes what is left to be written. */
    @Override
    public void close() throws IOException {
        for (TableFile file : files) {
            file.close();
        }
    }
}
