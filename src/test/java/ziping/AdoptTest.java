package ziping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.excel.FormDrawing;
import ziping.excel.Workbooks;

/** A workbook without names, adopted by its labels, is the one that had them. */
class AdoptTest {
    private static final Workbooks WORKBOOKS = Workbooks.of(Law.FORMS);

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> every_form_gets_back_the_very_names_it_had() {
        return Law.FORMS.values().stream()
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> {
                    byte[] drawn = FormDrawing.draw(form);
                    assertEquals("", differing(names(drawn), names(adopted(withoutNames(drawn)))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_seed_gets_back_the_very_names_it_had() {
        return Fixtures.files(Fixtures.ROOT.resolve("seeds"), ".xlsx").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] filled = Files.readAllBytes(file);
                    assertEquals("", differing(names(filled), names(adopted(withoutNames(filled)))));
                }));
    }

    private static byte[] adopted(byte[] workbook) throws Exception {
        return WORKBOOKS.adopt("a.xlsx", workbook, Optional.empty()).copy().orElseThrow();
    }

    private static byte[] withoutNames(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<Name> names = new ArrayList<>(book.getAllNames());
            names.stream().filter(it -> !it.getNameName().startsWith("_xlnm")).forEach(book::removeName);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static String differing(List<String> before, List<String> after) {
        return Stream.concat(
                        before.stream().filter(it -> !after.contains(it)).map(it -> "lost: " + it),
                        after.stream().filter(it -> !before.contains(it)).map(it -> "other: " + it))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getAllNames().stream()
                    .map(it -> it.getNameName() + " = " + it.getRefersToFormula() + (it.isHidden() ? " hidden" : ""))
                    .sorted()
                    .toList();
        }
    }
}
