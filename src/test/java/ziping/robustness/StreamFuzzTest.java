package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ziping.excel.BackendAccess;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/**
 * Workbooks with seeded random damage are read and written, or refused; nothing else happens. {@code -Dfuzz=20000}
 * sets their number.
 */
class StreamFuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz", 300);
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1e999",
            "NaN",
            "0x1p3",
            "",
            " ",
            "１",
            "1048577",
            "16385");
    private static final List<String> PIECES = List.of(
            "&nothing;",
            "<",
            ">",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x",
            "\u0000",
            "&#0;",
            "&#x110000;",
            "\"",
            "'",
            "A0",
            "1:1",
            "$A:$A",
            "XFE1048577",
            "<x/>",
            "</c>",
            "</row>",
            "</sheetData>",
            "<c/>",
            "<row/>");

    private final Random random = new Random();

    @Test
    @Timeout(600)
    void damaged_workbooks_are_processed_or_refused() throws IOException {
        List<FixtureWorkbooks.Book> books = new ArrayList<>();
        LongStream.range(0, 6)
                .mapToObj(UnusualWorkbooks::mixed)
                .forEach(it -> books.add(new FixtureWorkbooks.Book(it.getKey(), it.getValue())));
        books.add(new FixtureWorkbooks.Book("base", UnusualWorkbooks.base()));
        TreeMap<String, Integer> ends = new TreeMap<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            random.setSeed(seed);
            FixtureWorkbooks.Book book = books.get(random.nextInt(books.size()));
            byte[] damaged = random.nextInt(4) == 0 ? damagedZip(book.bytes().clone()) : damagedParts(book.bytes());
            // The POI backend is slow and its parsing is not tested here. So only every tenth workbook uses it.
            BackendAccess backend = seed % 10 == 0 ? BackendAccess.BOTH : BackendAccess.OOXML;
            try {
                ends.merge(end(backend, damaged, book), 1, Integer::sum);
            } catch (RuntimeException | Error unexpected) {
                fail(seed + " " + book.name(), unexpected);
            }
        }
        assertTrue(ends.getOrDefault("written", 0) > ROUNDS / 20, ends.toString());
        assertTrue(ends.size() > 2, ends.toString());
    }

    private static String end(BackendAccess backend, byte[] damaged, FixtureWorkbooks.Book book) {
        try {
            backend.read(damaged);
            byte[] copy = backend.copy(damaged, book.edits(), book.evaluations());
            backend.read(copy);
            return "written";
        } catch (BackendAccess.LeftToPoi left) {
            return "left to POI";
        } catch (IOException refused) {
            return "refused";
        }
    }

    private byte[] damagedZip(byte[] zip) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(zip, random.nextInt(zip.length)) : zip;
    }

    private byte[] damagedParts(byte[] zip) {
        UnpackedPackage book = UnpackedPackage.of(zip);
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> names = List.copyOf(book.parts().keySet());
            String part = names.get(random.nextInt(names.size()));
            String text = new String(book.parts().get(part), StandardCharsets.UTF_8);
            book = random.nextInt(20) == 0 ? book.without(part) : book.put(part, damaged(text));
        }
        return book.packed();
    }

    private String damaged(String xml) {
        if (xml.isEmpty()) {
            return "<";
        }
        int at = random.nextInt(xml.length());
        int quote = xml.indexOf('"', at);
        int end = quote < 0 ? -1 : xml.indexOf('"', quote + 1);
        int tag = xml.indexOf('<', at);
        int close = tag < 0 ? -1 : xml.indexOf('>', tag);
        return switch (random.nextInt(6)) {
            case 0 -> xml.substring(0, at) + one(PIECES) + xml.substring(at);
            case 1 -> end < 0 ? xml : xml.substring(0, quote + 1) + one(NUMBERS) + xml.substring(end);
            case 2 -> close < 0 ? xml : xml.substring(0, tag) + xml.substring(close + 1);
            case 3 -> close < 0 ? xml : xml.substring(0, close + 1) + xml.substring(tag);
            case 4 -> xml.replaceFirst(">-?\\d+(\\.\\d+)?<", ">" + one(NUMBERS) + "<");
            default -> xml.substring(0, at) + xml.substring(Math.min(xml.length(), at + 1 + random.nextInt(40)));
        };
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
