package ziping.output.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows in a temporary file until the end of the run. There may be many such files. */
public final class RowSpillFile implements Closeable {
    private static final int BUFFER = 16_384;

    private final Path file;
    private final DataOutputStream out;
    private int rows;

    private RowSpillFile(Path file) {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(new Appending(file), BUFFER));
    }

    /** An empty file. */
    public static RowSpillFile begin(TempFiles tempFiles) throws IOException {
        return new RowSpillFile(tempFiles.create(".rows"));
    }

    /**
     * A row.
     *
     * @param keys texts that identify the row
     */
    public record Row(List<String> keys, List<TableCell> cells) {
        public Row {
            keys = List.copyOf(keys);
            cells = List.copyOf(cells);
        }
    }

    /** Adds a row at the end. */
    public void add(Row row) throws IOException {
        rows++;
        out.writeInt(row.keys().size());
        for (String key : row.keys()) {
            write(key);
        }
        out.writeInt(row.cells().size());
        for (TableCell cell : row.cells()) {
            write(cell);
        }
    }

    /** Receives one row after the other. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(int index, Row row) throws IOException;
    }

    /** Reads all rows in their order. No row can be added afterwards. */
    public void forEach(RowConsumer consumer) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int index = 0; index < rows; index++) {
                consumer.accept(index, row(in));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private static Row row(DataInputStream in) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            keys.add(text(in));
        }
        List<TableCell> cells = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            cells.add(cell(in));
        }
        return new Row(keys, cells);
    }

    private void write(TableCell cell) throws IOException {
        write(cell.style().name());
        out.writeBoolean(cell instanceof TableCell.Text);
        write(
                cell instanceof TableCell.Figure figure
                        ? figure.number().map(BigDecimal::toString).orElse("")
                        : ((TableCell.Text) cell).text());
        write(cell.target().map(TableCell.Target::address).orElse(""));
        write(cell.target().map(TableCell.Target::location).orElse(""));
    }

    private static TableCell cell(DataInputStream in) throws IOException {
        TableCell.Style style = TableCell.Style.valueOf(text(in));
        boolean isText = in.readBoolean();
        String content = text(in);
        String address = text(in);
        String location = text(in);
        Optional<TableCell.Target> target =
                address.isEmpty() ? Optional.empty() : Optional.of(new TableCell.Target(address, location));
        return isText
                ? new TableCell.Text(style, content, target)
                : new TableCell.Figure(
                        style, content.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(content)), target);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** Closes the file after each write, because the number of open files is limited. */
    private static final class Appending extends OutputStream {
        private final Path file;

        private Appending(Path file) {
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                out.write(bytes, from, count);
            }
        }
    }
}
