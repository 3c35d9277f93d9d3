package ziping.rulebook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The built-in law as binary nodes that the build makes. Without them a run over one workbook would spend most of its
 * time on parsing YAML. The build checks all files, so a run reads only those that it uses.
 */
public final class PrecompiledLaw {
    private static final String ENDING = ".nodes";
    private static final String NAMES = "names.txt";

    /** The mark before each kind of node. */
    private static final char SCALAR = '"';

    private static final char NOTHING = '~';
    private static final char ITEMS = '[';
    private static final char ENTRIES = '{';

    private PrecompiledLaw() {}

    /**
     * The build step: writes the binary nodes into the folders of {@code arguments[0]}.
     *
     * @throws RulebookException with every problem of the law
     */
    public static void main(String[] arguments) throws IOException, RulebookException {
        Path target = Path.of(arguments[0]);
        Forms forms = Forms.written(Rulebooks.written().liveFormulas());
        prepare(target, "rulebooks");
        prepare(target, "forms");
        Files.write(target.resolve("forms").resolve(NAMES), forms.names());
    }

    private static void prepare(Path target, String folder) throws IOException, RulebookException {
        LoadProblems problems = new LoadProblems();
        for (Map.Entry<String, LawFile> file : LawFile.written(folder).entrySet()) {
            Path prepared = target.resolve(folder).resolve(file.getKey() + ENDING);
            YamlNode node = file.getValue().node(problems).orElseThrow(problems::fault);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(prepared)))) {
                new Writer(out).node(node);
            }
        }
    }

    /** The content of a file; empty if the build has not written it. */
    static Optional<YamlNode> of(String folder, String id) {
        InputStream resource = PrecompiledLaw.class.getResourceAsStream("/" + folder + "/" + id + ENDING);
        if (resource == null) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return Optional.of(new Reader(in, id + LawFile.ENDING).node());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All names of the forms; empty if the build has not written them. */
    static Optional<Set<String>> names() {
        try (InputStream in = PrecompiledLaw.class.getResourceAsStream("/forms/" + NAMES)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes each text once, at its first use. Later uses are the number of the text. */
    private record Writer(DataOutputStream out, Map<String, Integer> texts) {
        Writer(DataOutputStream out) {
            this(out, new LinkedHashMap<>());
        }

        void node(YamlNode node) throws IOException {
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

        private void place(SourcePosition at) throws IOException {
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

    private record Reader(DataInputStream in, String file, List<String> texts) {
        Reader(DataInputStream in, String file) {
            this(in, file, new ArrayList<>());
        }

        YamlNode node() throws IOException {
            int mark = in.readUnsignedByte();
            SourcePosition.YamlPlace at = place();
            return switch (mark) {
                case SCALAR -> new YamlNode.Scalar(at, text());
                case NOTHING -> new YamlNode.Nothing(at);
                case ITEMS -> items(at);
                case ENTRIES -> entries(at);
                default -> throw new IllegalStateException("no such node: " + mark);
            };
        }

        private YamlNode items(SourcePosition.YamlPlace at) throws IOException {
            List<YamlNode> nodes = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                nodes.add(node());
            }
            return new YamlNode.Items(at, nodes);
        }

        private YamlNode entries(SourcePosition.YamlPlace at) throws IOException {
            Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                byKey.put(text(), new YamlNode.Entry(place(), node()));
            }
            return new YamlNode.Entries(at, byKey);
        }

        private SourcePosition.YamlPlace place() throws IOException {
            return new SourcePosition.YamlPlace(file, in.readUnsignedShort(), in.readUnsignedShort());
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
