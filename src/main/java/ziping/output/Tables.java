package ziping.output;

import ziping.model.run.ConsolidationOptions.Export;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.Shown;
import ziping.words.Words;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a summary: each a sheet, and a file of its own in every form in which it is wanted once more. */
final class Tables implements Closeable {
    private final LongWorkbook workbook;
    private final Extras extras;
    private final Words words;
    private final List<TableFile> files = new ArrayList<>();

    Tables(LongWorkbook workbook, Extras extras, Words words) {
        this.workbook = workbook;
        this.extras = extras;
        this.words = words;
    }

    /** Begins a table behind all others. */
    <T> Filling<T> begin(LongTable<T> table) throws IOException {
        List<TableFile> own = new ArrayList<>();
        String path = Annexes.FOLDER + words.say(table.title());
        if (extras.exports().contains(Export.CSV)) {
            own.add(new CsvFile(table, extras.annexes().begin(path + ".csv"), words));
        }
        if (extras.exports().contains(Export.JSONL)) {
            own.add(new JsonLinesFile(table, extras.annexes().begin(path + ".jsonl"), words));
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
                List<Shown> row = table.row(thing);
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
