package ziping.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;

/** All filled OOXML workbooks of the fixtures, with the edits of their evaluation. */
public final class FixtureWorkbooks {
    private static final int MIXED = 16;

    private static final Ziping ZIPING = ziping();

    /** Created once for all tests. */
    private static List<Book> all = List.of();

    private FixtureWorkbooks() {}

    /** A filled workbook and the evaluations of its projects. */
    public static final class Book {
        private final String name;
        private final byte[] bytes;
        private final List<Evaluation> evaluations;

        public Book(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
            this.evaluations = FixtureWorkbooks.evaluated(name, bytes);
        }

        public String name() {
            return name;
        }

        public byte[] bytes() {
            return bytes;
        }

        public List<Evaluation> evaluations() {
            return evaluations;
        }

        public List<Edit> edits() {
            return evaluations.stream()
                    .flatMap(it -> it.writeback().edits().stream())
                    .toList();
        }
    }

    /** Fixtures, every filled form, published tables, unusual workbooks, and seeded mixtures of unusual traits. */
    public static synchronized List<Book> all() {
        if (all.isEmpty()) {
            all = Stream.of(ordinary(), UnusualWorkbooks.all(), mixed())
                    .flatMap(it -> it.entrySet().stream())
                    .map(it -> new Book(it.getKey(), it.getValue()))
                    .toList();
        }
        assertTrue(all.size() > 100, "only " + all.size());
        return all;
    }

    /** The workbooks with unusual traits. */
    public static List<Book> unusual() {
        Map<String, byte[]> ordinary = ordinary();
        return all().stream().filter(it -> !ordinary.containsKey(it.name())).toList();
    }

    private static Map<String, byte[]> ordinary() {
        Map<String, byte[]> books = new LinkedHashMap<>();
        for (String folder : List.of("seeds", "batches", "forms")) {
            files(Fixtures.ROOT.resolve(folder)).forEach(it -> books.put(it.toString(), bytes(it)));
        }
        Set<String> forms = new TreeSet<>();
        LiveFormulaForms.all()
                .filter(it -> forms.add(it.form().id()) || it.about().contains("八成"))
                .forEach(it -> books.put(it.file(), it.workbook()));
        PublishedTable.all().forEach(it -> books.put(it.id(), PublishedTableImporter.of(it)));
        books.values().removeIf(it -> evaluated("", it).isEmpty());
        return books;
    }

    private static Map<String, byte[]> mixed() {
        Map<String, byte[]> books = new LinkedHashMap<>();
        LongStream.range(0, MIXED)
                .mapToObj(UnusualWorkbooks::mixed)
                .forEach(it -> books.put(it.getKey(), it.getValue()));
        return books;
    }

    private static List<Evaluation> evaluated(String name, byte[] workbook) {
        return ZIPING.evaluate(name, workbook).stream()
                .filter(Outcome.Evaluated.class::isInstance)
                .map(it -> ((Outcome.Evaluated) it).evaluation())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().matches(".*\\.xls[xm]")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Ziping ziping() {
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
            return Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()), clock);
        } catch (RunRefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
