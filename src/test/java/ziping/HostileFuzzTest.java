package ziping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Filled workbooks damaged at random, by a seed, go through the whole program: none makes it fail, changes the file that
 * came in, or leaves a copy that does not open. Longer with {@code -Dfuzz.seconds=600}, the same again with
 * {@code -Dfuzz.seed=}.
 */
class HostileFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final Duration BOUND = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 20));
    private static final List<String> VALUES =
            List.of("-1", "99999999999999999999", "1e999", "NaN", "", "１２", "&#x1;", "=1+1", "2958466", "#REF!");

    private final Random random = new Random();

    @TempDir
    Path folder;

    @Test
    void a_hostile_workbook_is_scored_or_refused() throws IOException {
        List<Path> fixtures = fixtures();
        long end = System.nanoTime() + BOUND.toNanos();
        long seed = SEED;
        for (; System.nanoTime() < end; seed++) {
            random.setSeed(seed);
            byte[] mutant = mutant(Files.readAllBytes(fixtures.get(random.nextInt(fixtures.size()))));
            goesThrough(seed, mutant);
        }
        System.out.println("fuzz: seeds " + SEED + " to " + (seed - 1) + ", inputs " + (seed - SEED));
    }

    private void goesThrough(long seed, byte[] mutant) throws IOException {
        String which = "-Dfuzz.seed=" + seed;
        Path work = Files.createDirectory(folder.resolve(Long.toString(seed)));
        Path file = Files.write(work.resolve("自评表.xlsx"), mutant);
        String told = Console.run(work, "run", file);
        assertFalse(told.contains("程序自身出错"), () -> which + "\n" + told);
        assertArrayEquals(mutant, Files.readAllBytes(file), which);
        if (Files.exists(work.resolve("out"))) {
            for (Path copy : workbooks(work.resolve("out"))) {
                assertEquals(List.of(), Sound.problems(Files.readAllBytes(copy)), () -> which + " " + copy);
                Office.look(copy, it -> {});
            }
        }
    }

    private byte[] mutant(byte[] workbook) {
        return switch (random.nextInt(3)) {
            case 0 -> damagedZip(workbook);
            case 1 -> part(workbook, "", this::damagedXml);
            default -> part(workbook, "xl/worksheets/sheet", this::damagedCell);
        };
    }

    private byte[] damagedZip(byte[] zip) {
        zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextInt(4) == 0 ? Arrays.copyOf(zip, random.nextInt(zip.length)) : zip;
    }

    private byte[] part(byte[] zip, String prefix, java.util.function.UnaryOperator<String> damage) {
        Unpacked book = Unpacked.of(zip);
        List<String> names =
                book.parts().keySet().stream().filter(it -> it.startsWith(prefix)).toList();
        String name = names.get(random.nextInt(names.size()));
        String text = new String(book.parts().get(name), StandardCharsets.UTF_8);
        return (random.nextInt(10) == 0 ? book.without(name) : book.put(name, damage.apply(text))).packed();
    }

    private String damagedXml(String xml) {
        int tag = Math.max(0, xml.indexOf('<', random.nextInt(Math.max(1, xml.length()))));
        int close = xml.indexOf('>', tag) + 1;
        int quote = xml.indexOf('"', tag) + 1;
        int end = xml.indexOf('"', quote);
        return switch (random.nextInt(3)) {
            case 0 -> xml.substring(0, tag) + xml.substring(Math.max(tag, close));
            case 1 -> xml.substring(0, Math.max(tag, close)) + xml.substring(tag);
            default -> end < 0 ? xml : xml.substring(0, quote) + value() + xml.substring(end);
        };
    }

    private String damagedCell(String xml) {
        int from = xml.indexOf("<v>", random.nextInt(Math.max(1, xml.length())));
        int end = from < 0 ? -1 : xml.indexOf("</v>", from);
        return end < 0 ? xml : xml.substring(0, from + 3) + value() + xml.substring(end);
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static List<Path> fixtures() throws IOException {
        return workbooks(Path.of("test-fixtures", "batches"));
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".xlsx")).sorted().toList();
        }
    }
}
