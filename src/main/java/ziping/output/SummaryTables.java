package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.run.ConsolidationOptions.Export;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TableCell;

/** The tables of a summary. Each table is a sheet, and also a file in every requested export format. */
final class SummaryTables implements Closeable {
    private final LongWorkbook workbook;
    private final SummaryOptions options;
    private final Messages messages;
    private final List<TableFile> files = new ArrayList<>();

    SummaryTables(LongWorkbook workbook, SummaryOptions options, Messages messages) {
        this.workbook = workbook;
        this.options = options;
        this.messages = messages;
    }

    /** Begins a table after all others. */
    <T> OpenTable<T> begin(LongTable<T> table) throws IOException {
        List<TableFile> exports = new ArrayList<>();
        String path = Attachments.FOLDER + messages.text(table.title());
        if (options.exports().contains(Export.CSV)) {
            exports.add(new CsvFile(table, options.attachments().begin(path + ".csv"), messages));
        }
        if (options.exports().contains(Export.JSONL)) {
            exports.add(new JsonLinesFile(table, options.attachments().begin(path + ".jsonl"), messages));
        }
        files.addAll(exports);
        return new OpenTable<>(table, workbook.sheet(table), exports);
    }

    /** A table to which rows are added. */
    record OpenTable<T>(LongTable<T> table, LongSheet<T> sheet, List<TableFile> files) {
        void add(T item) throws IOException {
            add(Stream.of(item));
        }

        void add(Stream<T> items) throws IOException {
            List<T> all = items.toList();
            sheet.add(all.stream());
            if (files.isEmpty()) {
                return;
            }
            for (T item : all) {
                List<TableCell> row = table.row(item);
                for (TableFile file : files) {
                    file.add(row);
                }
            }
        }
    }

    /** Writes the buffered rows of all files. */
    @Override
    public void close() throws IOException {
        for (TableFile file : files) {
            file.close();
        }
    }

    /** A table as JSON lines: one object for each row. The keys are the headings. */
    private static final class JsonLinesFile implements TableFile {
        private final JsonGenerator json;
        private final List<String> keys;

        JsonLinesFile(LongTable<?> table, OutputStream out, Messages messages) throws IOException {
            json = JsonFields.generator(out);
            json.setPrettyPrinter(null);
            json.setRootValueSeparator(null);
            keys = table.headings(messages);
        }

        @Override
        public void add(List<TableCell> row) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < keys.size(); i++) {
                json.writeFieldName(keys.get(i));
                if (row.get(i) instanceof TableCell.Text text) {
                    json.writeString(text.text());
                } else if (row.get(i) instanceof TableCell.Figure figure
                        && figure.number().isPresent()) {
                    json.writeNumber(figure.number().get());
                } else {
                    json.writeNull();
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.flush();
        }
    }

    /** A table as a file for other programs. */
    interface TableFile extends Closeable {
        void add(List<TableCell> row) throws IOException;
    }
}
