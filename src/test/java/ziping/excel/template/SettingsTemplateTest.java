package ziping.excel.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import ziping.model.form.Form;
import ziping.model.result.SettableValues;
import ziping.rulebook.Forms;
import ziping.testing.BuiltInRulebooks;

class SettingsTemplateTest {
    private static final Path TEMPLATE = Path.of("excel-templates/settings.xlsx");
    private static final Form BLANK = Forms.settings();
    private static final SettableValues SETTABLE = BuiltInRulebooks.RULEBOOKS.settable();

    @Test
    void the_blank_workbook_of_settings_is_what_the_law_draws() throws IOException {
        byte[] drawn = SettingsTemplate.draw(BLANK, SETTABLE);
        assertEquals(TemplateWriterTest.parts(Files.readAllBytes(TEMPLATE)), TemplateWriterTest.parts(drawn));
        assertArrayEquals(drawn, SettingsTemplate.draw(BLANK, SETTABLE));
    }

    @Test
    void every_rule_and_every_number_of_the_law_has_its_row() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(SettingsTemplate.draw(BLANK, SETTABLE)))) {
            List<String> codes =
                    SETTABLE.rules().stream().map(it -> it.rule().code()).toList();
            assertEquals(codes, first(workbook, "规则"));
            List<String> numbers = SETTABLE.parameters().stream()
                    .map(SettableValues.Parameter::id)
                    .toList();
            assertEquals(numbers, first(workbook, "参数"));
        }
    }

    /** The texts of the first column below title and heading. */
    private static List<String> first(XSSFWorkbook workbook, String sheet) {
        return java.util.stream.IntStream.rangeClosed(
                        2, workbook.getSheet(sheet).getLastRowNum())
                .mapToObj(row -> workbook.getSheet(sheet).getRow(row).getCell(0).getStringCellValue())
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
