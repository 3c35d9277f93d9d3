package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.excel.ScoredWorkbook;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.result.Evaluation;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.LiveFormulaForms;

/**
 * The formulas of the forms and the program give the same results, also where a result is missing. The expected
 * values are computed by hand. They are compared with the values of the program and with the copy after POI has
 * recalculated it. {@link LibreOfficeOnEverythingTest} does the same with LibreOffice.
 */
class LiveFormulasTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Evaluator EVALUATOR = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test");

    @Test
    void every_form_has_cases() {
        Set<String> filled =
                LiveFormulaForms.all().map(it -> it.form().id()).collect(Collectors.toCollection(HashSet::new));
        assertEquals(BuiltInRulebooks.FORMS.keySet(), filled);
    }

    @TestFactory
    Stream<DynamicTest> program_and_formulas_agree() {
        return LiveFormulaForms.all()
                .map(it -> DynamicTest.dynamicTest(it.file(), () -> {
                    Opening.Opened opened = (Opening.Opened)
                            BuiltInRulebooks.WORKBOOKS.open(it.file(), it.workbook(), Optional.empty());
                    Evaluation evaluation = evaluation(opened);
                    assertEquals(it.shows(), figures(evaluation), "the program");
                    assertEquals(
                            it.shows(),
                            figures(new ScoredWorkbook(List.of(evaluation)).copy(opened, Messages.in(Language.ZH))),
                            "the formulas");
                }));
    }

    private static Evaluation evaluation(Opening.Opened opened) {
        return ((Evaluator.Judgement.Judged)
                        EVALUATOR.evaluate(opened.submissions().get(0), NOW))
                .evaluation();
    }

    private static String figures(Evaluation it) {
        return "%s %s %s"
                .formatted(
                        it.figures()
                                .budget()
                                .award()
                                .points()
                                .map(Decimals::plain)
                                .orElse("-"),
                        it.figures().total().points().map(Decimals::plain).orElse("-"),
                        it.figures().total().grade().orElse("-"));
    }

    private static String figures(byte[] copy) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return Stream.of(FieldNames.EXECUTION_POINTS, FieldNames.TOTAL, FieldNames.GRADE)
                    .map(it -> shown(workbook, it))
                    .collect(Collectors.joining(" "));
        }
    }

    /** The displayed value of a live cell; a stroke if the form has no such cell. */
    private static String shown(XSSFWorkbook workbook, String name) {
        if (workbook.getName(name) == null) {
            return "-";
        }
        CellReference at = new AreaReference(
                        workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion())
                .getFirstCell();
        Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
        assertEquals(CellType.FORMULA, cell.getCellType(), name + " is still live");
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> Decimals.plain(Decimals.ofStored(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue().isEmpty() ? "-" : cell.getStringCellValue();
            default -> cell.toString();
        };
    }
}
