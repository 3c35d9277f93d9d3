package ziping.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/**
 * One file of the law, built-in or of an office.
 *
 * @param name for messages, such as {@code shanxi-2021.yaml}
 * @param content read again on every call
 */
record LawFile(String name, Content content) {
    static final String ENDING = ".yaml";

    /** Reads the content of a file; empty if there is none, which is noted as a problem. */
    @FunctionalInterface
    interface Content {
        Optional<YamlNode> read(LoadProblems problems);
    }

    private static LawFile of(String name, String text) {
        return new LawFile(name, problems -> YamlReader.read(name, text, problems));
    }

    /** The content; empty if it cannot be read, which is noted as a problem. */
    Optional<YamlNode> node(LoadProblems problems) {
        return content.read(problems);
    }

    /** Whether the file has the name of its content. */
    boolean isCalled(String id) {
        return name.equals(id + ENDING) || name.endsWith("/" + id + ENDING);
    }

    /**
     * The built-in files of a folder by id, as binary nodes if the build has made these.
     *
     * @param folder such as {@code forms}; its {@code index.txt} lists them, since a jar's folder cannot be listed
     */
    static Map<String, LawFile> builtIn(String folder) {
        return listed(
                folder,
                id -> problems -> PrecompiledLaw.of(folder, id)
                        .or(() -> content(folder, id).read(problems)));
    }

    /** The same files as YAML. */
    static Map<String, LawFile> written(String folder) {
        return listed(folder, id -> content(folder, id));
    }

    /** One built-in file as YAML, listed or not. */
    static LawFile written(String folder, String id) {
        return new LawFile(id + ENDING, content(folder, id));
    }

    private static Map<String, LawFile> listed(String folder, Function<String, Content> content) {
        Map<String, LawFile> files = new LinkedHashMap<>();
        resource("/" + folder + "/index.txt")
                .lines()
                .forEach(id -> files.put(id, new LawFile(id + ENDING, content.apply(id))));
        return files;
    }

    private static Content content(String folder, String id) {
        String name = id + ENDING;
        return problems -> YamlReader.read(name, resource("/" + folder + "/" + name), problems);
    }

    /** The files of a folder of the office's law, sorted by name; none if there is no such folder. */
    static List<LawFile> office(Path law, String folder, LoadProblems problems) {
        Path directory = law.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<LawFile> files = new ArrayList<>();
        for (Path path : paths(directory, problems)) {
            String name = folder + "/" + path.getFileName();
            text(path, name, problems).ifPresent(text -> files.add(LawFile.of(name, text)));
        }
        return files;
    }

    /** One file in any folder; empty if it cannot be read, which is noted as a problem. */
    static Optional<LawFile> one(Path file, LoadProblems problems) {
        String name = String.valueOf(file.getFileName());
        return text(file, name, problems).map(text -> LawFile.of(name, text));
    }

    private static List<Path> paths(Path directory, LoadProblems problems) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new SourcePosition.YamlPlace(directory.toString(), 1, 1), Message.of("law.unreadable"));
            return List.of();
        }
    }

    private static Optional<String> text(Path path, String name, LoadProblems problems) {
        try {
            return Optional.of(OfficeFile.text(path));
        } catch (RunRefusedException tooLarge) {
            tooLarge.messages().forEach(message -> problems.add(new SourcePosition.YamlPlace(name, 1, 1), message));
        } catch (CharacterCodingException otherEncoding) {
            problems.add(new SourcePosition.YamlPlace(name, 1, 1), Message.of("law.not-utf8"));
        } catch (IOException unreadable) {
            problems.add(new SourcePosition.YamlPlace(name, 1, 1), Message.of("law.unreadable"));
        }
        return Optional.empty();
    }

    private static String resource(String path) {
        try (InputStream in = LawFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
