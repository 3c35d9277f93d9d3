package ziping.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.messages.Language;
import ziping.model.run.Outcome;
import ziping.testing.LibreOffice;
import ziping.testing.SampleOutcomes;

/** The figures of 总览 agree with the tables and with its formulas. */
class OverviewTest {
    private static final double TOLERANCE = 1e-9;
    private static final int MANY = 1_000_000;

    @TempDir
    Path work;

    @Test
    void every_formula_gives_the_stored_result() throws Exception {
        assertEquals(List.of(), wrong(summary(projects("教育局", "教育局", "水利局", ""), MANY)));
    }

    @Test
    void formulas_include_all_sheets_of_a_table() throws Exception {
        byte[] summary = summary(projects("教育局", "水利局", "教育局", "水利局", "林业局"), 2);
        assertEquals(List.of(), wrong(summary));
        try (XSSFWorkbook workbook = open(summary)) {
            assertTrue(workbook.getSheetIndex("项目汇总 3") > 0);
            assertEquals("6|6|0|0|✓|6|5|1", text(row(workbook, "找到文件")));
        }
    }

    @Test
    void departments_are_distinguished_as_in_excel() throws Exception {
        List<Outcome> projects = projects("局*", "局一", "A局", "a局", "=局", ">5", "局?", "~局");
        assertEquals(List.of(), wrong(summary(projects, MANY)));
    }

    @Test
    void a_run_without_projects_has_an_overview() throws Exception {
        byte[] summary = summary(List.of(SampleOutcomes.refused("c.xlsx")), MANY);
        assertEquals(List.of(), wrong(summary));
        try (XSSFWorkbook workbook = open(summary)) {
            assertEquals("1|0|1|0|✓|0|0|0", text(row(workbook, "找到文件")));
        }
    }

    private static List<Outcome> projects(String... departments) {
        List<Outcome> projects = new ArrayList<>();
        for (int i = 0; i < departments.length; i++) {
            projects.add(SampleOutcomes.of(i + ".xlsx", departments[i]));
        }
        projects.add(SampleOutcomes.withoutTotal("b.xlsx"));
        return projects;
    }

    private byte[] summary(List<Outcome> outcomes, int mostRows) throws IOException {
        return SummaryTest.write(outcomes, Language.ZH, mostRows, work);
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** The row below a heading. */
    private static Row row(XSSFWorkbook summary, String heading) {
        Sheet overview = summary.getSheet("总览");
        for (Row row : overview) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(heading)) {
                    return overview.getRow(row.getRowNum() + 1);
                }
            }
        }
        throw new AssertionError("no " + heading);
    }

    private static String text(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(display(cell)));
        return String.join("|", cells);
    }

    private static String display(Cell cell) {
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter.formatCellValue(cell);
    }

    /**
     * The formulas for which LibreOffice computes another result than the stored one.
     */
    private List<String> wrong(byte[] summary) throws IOException, InterruptedException {
        Optional<LibreOffice> soffice = LibreOffice.installed(Files.createDirectory(work.resolve("soffice")));
        assumeTrue(soffice.isPresent(), "LibreOffice is not installed (no soffice on the PATH)");
        Path file = Files.write(work.resolve("summary.xlsx"), summary);
        Path recalculated = soffice.get().recalculated(List.of(file)).get(file);
        try (XSSFWorkbook ours = open(summary);
                XSSFWorkbook theirs = open(Files.readAllBytes(recalculated))) {
            return differences(ours, theirs);
        }
    }

    private static List<String> differences(XSSFWorkbook ours, XSSFWorkbook theirs) {
        List<String> differences = new ArrayList<>();
        int formulas = 0;
        for (Sheet sheet : ours) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        Row their = theirs.getSheet(sheet.getSheetName()).getRow(row.getRowNum());
                        differences.addAll(difference(cell, their.getCell(cell.getColumnIndex())));
                    }
                }
            }
        }
        assertTrue(formulas > 30, "only " + formulas + " formulas seen");
        return differences;
    }

    private static List<String> difference(Cell ours, Cell theirs) {
        boolean isSame = ours.getCachedFormulaResultType() == theirs.getCachedFormulaResultType()
                && switch (ours.getCachedFormulaResultType()) {
                    case NUMERIC -> Math.abs(theirs.getNumericCellValue() - ours.getNumericCellValue()) < TOLERANCE;
                    case STRING -> ours.getStringCellValue().equals(theirs.getStringCellValue());
                    default -> false;
                };
        return isSame
                ? List.of()
                : List.of(ours.getSheet().getSheetName() + "!" + ours.getAddress() + " " + ours.getCellFormula()
                        + ": ours " + display(ours) + ", theirs " + display(theirs));
    }
}
