package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.run.Refusal;

/** If several sheets are copied at once, each copy of the money sheet belongs to a copy of the form sheet. */
class CopiedSheetsTest {
    private final Workbook workbook = new XSSFWorkbook();

    @Test
    void the_same_number_in_the_titles_pairs_them() {
        project("自评表 (2)", "桥梁");
        money("预算执行 (3)", "第三");
        project("自评表 (3)", "渠道");
        money("预算执行 (2)", "第二");

        assertEquals(List.of("道路 -", "桥梁 第二", "渠道 第三"), read());
    }

    @Test
    void other_titles_are_paired_in_the_order_of_the_sheets() {
        project("桥梁自评", "桥梁");
        money("桥梁资金", "第二");
        project("渠道自评", "渠道");
        money("渠道资金", "第三");

        assertEquals(List.of("道路 -", "桥梁 第二", "渠道 第三"), read());
    }

    @Test
    void the_number_goes_before_the_order() {
        project("渠道自评", "渠道");
        project("自评表 (2)", "桥梁");
        money("预算执行 (2)", "第二");
        money("渠道资金", "第三");

        assertEquals(List.of("道路 -", "渠道 第三", "桥梁 第二"), read());
    }

    @Test
    void a_project_without_a_copy_of_its_own_is_read_without_one() {
        project("自评表 (2)", "桥梁");
        project("自评表 (3)", "渠道");
        money("预算执行 (3)", "第三");

        assertEquals(List.of("道路 -", "桥梁 -", "渠道 第三"), read());
    }

    @Test
    void a_copy_that_no_project_lacks_is_left_alone() {
        money("预算执行 (2)", "备份");

        assertEquals(List.of("道路 -"), read());
    }

    @Test
    void what_nobody_can_tell_is_refused() {
        project("自评表 (2)", "桥梁");
        project("自评表 (3)", "渠道");
        money("资金", "第二");

        Refusal refusal = assertInstanceOf(Opening.Refused.class, open()).refusal();

        assertEquals(Refusal.Reason.UNPAIRED_SHEETS, refusal.reason());
        assertEquals(
                "无法确定下列工作表属于哪个项目：资金；还缺此类工作表的项目：自评表 (2)、自评表 (3)。" + "请在同一项目各工作表的标签末尾写上同样的编号，如“ (2)”，删去多余的工作表，再重新运行。",
                Messages.in(Language.ZH).text(refusal.message()));
    }

    /** A copy of the form sheet. Its year is on the money sheet. */
    private void project(String title, String name) {
        SmallWorkbook.filled(workbook, title, "A1", true, name).forget(FieldNames.YEAR);
    }

    private void money(String title, String year) {
        workbook.createSheet(title).createRow(0).createCell(0).setCellValue(year);
        Name scoped = workbook.createName();
        scoped.setSheetIndex(workbook.getSheetIndex(title));
        scoped.setNameName(FieldNames.YEAR);
        scoped.setRefersToFormula(SheetNameFormatter.format(title) + "!$A$1");
    }

    /** Each project with the value that it reads from the money sheet. */
    private List<String> read() {
        return assertInstanceOf(Opening.Opened.class, open()).submissions().stream()
                .map(CopiedSheetsTest::shown)
                .toList();
    }

    private Opening open() {
        SmallWorkbook first = SmallWorkbook.filled(workbook, "自评表", "A1", false, "道路");
        first.forget(FieldNames.YEAR);
        workbook.setSheetOrder("自评表", 0);
        return SmallForm.workbooks().open("a.xlsx", first.bytes(), Optional.empty());
    }

    private static String shown(Submission it) {
        return it.displayText(FieldNames.PROJECT) + " "
                + it.field(FieldNames.YEAR).map(FormCell::displayText).orElse("-");
    }
}
