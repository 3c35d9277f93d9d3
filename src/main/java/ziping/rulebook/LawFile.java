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
import ziping.model.CannotRun;
import ziping.model.Saying;

/**
 * One file of the law: those that come with the program, and an office's own.
 *
 * @param name as people know it, such as {@code shanxi-2021.yaml}
 * @param content what it says, read as often as asked
 */
record LawFile(String name, Content content) {
    static final String ENDING = ".yaml";

    /** Reads what a file says; empty if it says nothing, which is then noted as a problem. */
    @FunctionalInterface
    interface Content {
        Optional<YamlNode> read(Problems problems);
    }

    private static LawFile of(String name, String text) {
        return new LawFile(name, problems -> YamlReader.read(name, text, problems));
    }

    /** What it says; empty if it cannot be read, which is then a problem. */
    Optional<YamlNode> node(Problems problems) {
        return content.read(problems);
    }

    /** Whether the file is called after what it holds. */
    boolean isCalled(String id) {
        return name.equals(id + ENDING) || name.endsWith("/" + id + ENDING);
    }

    /**
     * The files of a folder that come with the program by id, as the build prepared them if it did.
     *
     * @param folder such as {@code forms}; its {@code index.txt} lists them, since a jar's folder cannot be listed
     */
    static Map<String, LawFile> builtIn(String folder) {
        return listed(
                folder,
                id -> problems ->
                        PreparedLaw.of(folder, id).or(() -> content(folder, id).read(problems)));
    }

    /** The same as people wrote them. */
    static Map<String, LawFile> written(String folder) {
        return listed(folder, id -> content(folder, id));
    }

    /** One file that comes with the program, listed or not, as people wrote it. */
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

    /** The files of a folder of the office's law in the order of their names; none if there is no such folder. */
    static List<LawFile> office(Path law, String folder, Problems problems) {
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

    /** One file, wherever it lies; empty if it cannot be read, which is then a problem. */
    static Optional<LawFile> one(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        return text(file, name, problems).map(it -> LawFile.of(name, it));
    }

    private static List<Path> paths(Path directory, Problems problems) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new YamlPlace(directory.toString(), 1, 1), Saying.of("law.unreadable"));
            return List.of();
        }
    }

    private static Optional<String> text(Path path, String name, Problems problems) {
        try {
            return Optional.of(OfficeFile.text(path));
        } catch (CannotRun tooLarge) {
            tooLarge.sayings().forEach(it -> problems.add(new YamlPlace(name, 1, 1), it));
        } catch (CharacterCodingException otherEncoding) {
            problems.add(new YamlPlace(name, 1, 1), Saying.of("law.not-utf8"));
        } catch (IOException unreadable) {
            problems.add(new YamlPlace(name, 1, 1), Saying.of("law.unreadable"));
        }
        return Optional.empty();
    }

    private static String resource(String path) {
        try (InputStream in = LawFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
