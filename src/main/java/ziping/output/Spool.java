package ziping.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects that wait in a temporary file for what only the end of the run can tell of them. */
final class Spool implements Closeable {
    private final Path file;
    private final DataOutputStream out;
    private int projects;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    static Spool begin() throws IOException {
        return new Spool(Files.createTempFile("ziping-", ".rows"));
    }

    void add(KeptProject project) throws IOException {
        projects++;
        write(project.file());
        write(project.sheet());
        write(project.code());
        out.writeInt(project.cells().size());
        for (Shown cell : project.cells()) {
            write(cell);
        }
        out.writeInt(project.blocks().size());
        for (Map.Entry<String, Shown> block : project.blocks().entrySet()) {
            write(block.getKey());
            write(block.getValue());
        }
    }

    /** Takes one project after the other. */
    @FunctionalInterface
    interface Taker {
        void take(int index, KeptProject project) throws IOException;
    }

    /** Gives all of them back in their order; none can be added afterwards. */
    void forEach(Taker taker) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int index = 0; index < projects; index++) {
                taker.take(index, project(in));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private static KeptProject project(DataInputStream in) throws IOException {
        String file = text(in);
        String sheet = text(in);
        String code = text(in);
        List<Shown> cells = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            cells.add(cell(in));
        }
        Map<String, Shown> blocks = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            blocks.put(text(in), cell(in));
        }
        return new KeptProject(file, sheet, code, cells, blocks);
    }

    private void write(Shown cell) throws IOException {
        write(cell.look().name());
        boolean isText = cell instanceof Shown.Text;
        out.writeBoolean(isText);
        write(
                cell instanceof Shown.Text text
                        ? text.text()
                        : ((Shown.Figure) cell)
                                .number()
                                .map(BigDecimal::toString)
                                .orElse(""));
        write(cell.target().map(Shown.Target::address).orElse(""));
        write(cell.target().map(Shown.Target::location).orElse(""));
    }

    private static Shown cell(DataInputStream in) throws IOException {
        Shown.Look look = Shown.Look.valueOf(text(in));
        boolean isText = in.readBoolean();
        String content = text(in);
        String address = text(in);
        String location = text(in);
        Optional<Shown.Target> target =
                address.isEmpty() ? Optional.empty() : Optional.of(new Shown.Target(address, location));
        return isText
                ? new Shown.Text(look, content, target)
                : new Shown.Figure(
                        look, Optional.of(content).filter(it -> !it.isEmpty()).map(BigDecimal::new), target);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
