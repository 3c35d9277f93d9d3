package ziping.rulebook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the law that come with the program, as the nodes that the build read them into: a run over one workbook
 * would otherwise spend most of its time on reading YAML. They are bound and checked like any other file.
 */
public final class PreparedLaw {
    private static final String NAME = "prepared.nodes";

    /** What kind of node follows. */
    private static final char SCALAR = '"';

    private static final char NOTHING = '~';
    private static final char ITEMS = '[';
    private static final char ENTRIES = '{';

    private PreparedLaw() {}

    /** The build's step: reads the folders of {@code arguments[0]} as {@link #of} will give them. */
    public static void main(String[] arguments) throws IOException, RulebookException {
        for (String folder : List.of("rulebooks", "forms")) {
            Problems problems = new Problems();
            Map<String, YamlNode> nodes = new LinkedHashMap<>();
            for (LawFile file : LawFile.written(folder)) {
                file.node(problems).ifPresent(it -> nodes.put(file.name(), it));
            }
            problems.refuseIfAny();
            Path target = Path.of(arguments[0], folder, NAME);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
                new Writer(out).files(nodes);
            }
        }
    }

    /** The nodes of a folder by the name of their file; empty where the build did not prepare them. */
    static Optional<Map<String, YamlNode>> of(String folder) {
        InputStream resource = PreparedLaw.class.getResourceAsStream("/" + folder + "/" + NAME);
        if (resource == null) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return Optional.of(new Reader(in).files());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each text stands once, where it is first needed; later its number does. */
    private record Writer(DataOutputStream out, Map<String, Integer> texts) {
        Writer(DataOutputStream out) {
            this(out, new LinkedHashMap<>());
        }

        void files(Map<String, YamlNode> nodes) throws IOException {
            out.writeShort(nodes.size());
            for (Map.Entry<String, YamlNode> file : nodes.entrySet()) {
                text(file.getKey());
                node(file.getValue());
            }
        }

        private void node(YamlNode node) throws IOException {
            if (node instanceof YamlNode.Scalar scalar) {
                begin(SCALAR, node);
                text(scalar.text());
            } else if (node instanceof YamlNode.Items items) {
                begin(ITEMS, node);
                out.writeShort(items.nodes().size());
                for (YamlNode item : items.nodes()) {
                    node(item);
                }
            } else if (node instanceof YamlNode.Entries entries) {
                begin(ENTRIES, node);
                out.writeShort(entries.byKey().size());
                for (Map.Entry<String, YamlNode.Entry> entry : entries.byKey().entrySet()) {
                    text(entry.getKey());
                    place(entry.getValue().at());
                    node(entry.getValue().value());
                }
            } else {
                begin(NOTHING, node);
            }
        }

        private void begin(char mark, YamlNode node) throws IOException {
            out.writeByte(mark);
            place(node.at());
        }

        private void place(YamlPlace at) throws IOException {
            out.writeShort(at.line());
            out.writeShort(at.column());
        }

        private void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            out.writeShort(known == null ? texts.size() - 1 : known);
            if (known == null) {
                out.writeUTF(text);
            }
        }
    }

    private record Reader(DataInputStream in, List<String> texts) {
        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        Map<String, YamlNode> files() throws IOException {
            Map<String, YamlNode> nodes = new LinkedHashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String file = text();
                nodes.put(file, node(file));
            }
            return nodes;
        }

        private YamlNode node(String file) throws IOException {
            int mark = in.readUnsignedByte();
            YamlPlace at = place(file);
            return switch (mark) {
                case SCALAR -> new YamlNode.Scalar(at, text());
                case NOTHING -> new YamlNode.Nothing(at);
                case ITEMS -> items(file, at);
                case ENTRIES -> entries(file, at);
                default -> throw new IllegalStateException("no such node: " + mark);
            };
        }

        private YamlNode items(String file, YamlPlace at) throws IOException {
            List<YamlNode> nodes = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                nodes.add(node(file));
            }
            return new YamlNode.Items(at, nodes);
        }

        private YamlNode entries(String file, YamlPlace at) throws IOException {
            Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                byKey.put(text(), new YamlNode.Entry(place(file), node(file)));
            }
            return new YamlNode.Entries(at, byKey);
        }

        private YamlPlace place(String file) throws IOException {
            return new YamlPlace(file, in.readUnsignedShort(), in.readUnsignedShort());
        }

        private String text() throws IOException {
            int number = in.readUnsignedShort();
            if (number == texts.size()) {
                texts.add(in.readUTF());
            }
            return texts.get(number);
        }
    }
}
