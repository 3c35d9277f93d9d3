package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.UnusualWorkbooks;

/** The OOXML backend and the POI backend read and write the same. POI reads the copies of both. */
class BackendsAgreeTest {
    private static final List<FixtureWorkbooks.Book> BOOKS = new ArrayList<>();

    /**
     * An intended difference of the copies.
     *
     * @param book a part of the names of the workbooks that differ
     * @param line matches the line that differs; the match is replaced by {@code same} in both
     */
    private record OnPurpose(String why, String book, String line, String same) {
        String settled(String name, String seen) {
            return name.contains(book) ? seen.replaceAll(line, same) : seen;
        }
    }

    private static final List<OnPurpose> DIFFERENCES = List.of(
            new OnPurpose(
                    "the OOXML backend hides names in any workbook part, POI only in xl/workbook.xml without a prefix",
                    "",
                    "^(name _.*) hidden$",
                    "$1"),
            new OnPurpose(
                    "the OOXML backend writes RGB colours, POI writes indices of a palette that LibreOffice has"
                            + " changed",
                    "saved-by-libreoffice",
                    "^((评分明细|校验结果)!.*) \\| .*$",
                    "$1"),
            new OnPurpose(
                    "the OOXML backend keeps a text that looks like a code; POI writes a control character",
                    "coded characters",
                    "_x000D_",
                    "\r"),
            new OnPurpose("the same with an ordinary character", "coded characters", "_x4E00_", "一"),
            new OnPurpose(
                    "a cell that is not in the file has the style of its row, as in Excel",
                    "cells not written in rows and columns with looks",
                    "(![HI]8 .*) \\| .*",
                    "$1"));

    @BeforeAll
    static void every_workbook_is_evaluated() {
        BOOKS.addAll(FixtureWorkbooks.all());
    }

    @TestFactory
    Stream<DynamicTest> both_ways_read_the_same() {
        return each(it -> assertEquals(
                List.of(),
                differing(BackendAccess.POI.read(it.bytes()), backendOf(it).read(it.bytes()))));
    }

    @TestFactory
    Stream<DynamicTest> both_ways_write_the_same() {
        return each(it -> assertEquals(List.of(), differing(seen(BackendAccess.POI, it), seen(backendOf(it), it))));
    }

    @TestFactory
    Stream<DynamicTest> nothing_more_is_left_to_poi() {
        return UnusualWorkbooks.LEFT_TO_POI.stream()
                .map(it -> DynamicTest.dynamicTest(
                        it,
                        () -> assertThrows(
                                BackendAccess.LeftToPoi.class,
                                () -> BackendAccess.OOXML.read(
                                        UnusualWorkbooks.all().get(it)))));
    }

    private static List<String> seen(BackendAccess backend, FixtureWorkbooks.Book book) throws IOException {
        return WorkbookText.in(backend.copy(book.bytes(), book.edits(), book.evaluations())).stream()
                .map(line -> DIFFERENCES.stream()
                        .reduce(line, (it, difference) -> difference.settled(book.name(), it), (a, b) -> b))
                .toList();
    }

    /** The lines that only one of the two has. */
    private static List<String> differing(List<String> byPoi, List<String> streamed) {
        List<String> differing = new ArrayList<>();
        byPoi.stream()
                .filter(it -> !streamed.contains(it))
                .map(it -> "POI: " + it)
                .forEach(differing::add);
        streamed.stream()
                .filter(it -> !byPoi.contains(it))
                .map(it -> "streamed: " + it)
                .forEach(differing::add);
        return differing;
    }

    private static Stream<DynamicTest> each(ThrowingConsumer<FixtureWorkbooks.Book> holds) {
        return BOOKS.stream()
                .filter(it -> !UnusualWorkbooks.UNREADABLE_FOR_POI.contains(it.name()))
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> holds.accept(it)));
    }

    private static BackendAccess backendOf(FixtureWorkbooks.Book book) {
        return UnusualWorkbooks.LEFT_TO_POI.stream().anyMatch(book.name()::contains)
                ? BackendAccess.BOTH
                : BackendAccess.OOXML;
    }
}
