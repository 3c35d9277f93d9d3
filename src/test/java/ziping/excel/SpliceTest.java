package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.PackageValidator;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/** The OOXML backend changes only the necessary bytes and writes nothing that Excel would have to repair. */
class SpliceTest {
    private static final List<FixtureWorkbooks.Book> BOOKS = new ArrayList<>();

    @BeforeAll
    static void every_workbook_is_evaluated() {
        FixtureWorkbooks.all().stream()
                .filter(it -> UnusualWorkbooks.LEFT_TO_POI.stream().noneMatch(it.name()::contains))
                .forEach(BOOKS::add);
    }

    @TestFactory
    Stream<DynamicTest> only_what_must_change_has_other_bytes() {
        return each(it -> assertEquals(List.of(), ByteComparison.differences(it.bytes(), copy(it), it.edits())));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_to_be_repaired() {
        return each(it -> {
            List<String> problems = new ArrayList<>(PackageValidator.problems(copy(it)));
            // Existing irregularities are kept.
            problems.removeAll(PackageValidator.problems(it.bytes()));
            assertEquals(List.of(), problems);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_copy_of_the_copy_is_the_copy() {
        return each(it -> {
            byte[] copy = copy(it);
            assertArrayEquals(copy, BackendAccess.OOXML.copy(copy, it.edits(), it.evaluations()));
        });
    }

    @TestFactory
    Stream<DynamicTest> without_its_pages_the_copy_has_the_parts_of_the_original() {
        return each(it -> {
            byte[] plain = BackendAccess.OOXML.copy(copy(it), it.edits(), List.of());
            assertEquals(List.of(), ByteComparison.differences(it.bytes(), plain, it.edits()));
        });
    }

    @Test
    void a_byte_elsewhere_is_seen() throws IOException {
        FixtureWorkbooks.Book book = BOOKS.get(0);
        byte[] other = UnpackedPackage.of(copy(book))
                .with("docProps/app.xml", it -> it + " ")
                .with("xl/worksheets/sheet1.xml", it -> it.replaceFirst("<row r=\"1\"", "<row  r=\"1\""))
                .packed();
        List<String> differing = ByteComparison.differences(book.bytes(), other, book.edits());
        assertEquals(
                List.of(true, true),
                Stream.of("docprops/app.xml", "xl/worksheets/sheet1.xml")
                        .map(part -> differing.stream().anyMatch(it -> it.startsWith(part + " has other content")))
                        .toList());
    }

    private static byte[] copy(FixtureWorkbooks.Book book) throws IOException {
        return BackendAccess.OOXML.copy(book.bytes(), book.edits(), book.evaluations());
    }

    private static Stream<DynamicTest> each(ThrowingConsumer<FixtureWorkbooks.Book> holds) {
        return BOOKS.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> holds.accept(it)));
    }
}
