package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;

class ReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"A1", "B2", "K40", "AB3"})
    void reads_cells_at_any_position(String corner) {
        SmallWorkbook book = SmallWorkbook.filled(new XSSFWorkbook(), "随便起的名字", corner, false, "智慧监管平台");

        Submission submission = only(book.bytes());

        assertEquals("智慧监管平台", submission.displayText(FieldNames.PROJECT));
        assertEquals("随便起的名字", submission.sheet());
        assertEquals("tiny", submission.form().id());
        assertEquals(
                List.of("8", "95", "85.5", ""),
                rows(submission).stream()
                        .map(row -> row.get(FieldNames.ACTUAL).displayText())
                        .toList());
        assertEquals(
                book.at(9, 3),
                rows(submission).get(1).get(FieldNames.ACTUAL).location().at());
    }

    @Test
    void places_carry_the_labels_that_are_printed() {
        Submission submission = only(SmallWorkbook.xlsx().bytes());

        assertEquals(
                "执行率",
                submission
                        .field(FieldNames.EXECUTION_RATE)
                        .orElseThrow()
                        .location()
                        .label());
        FormCell points = rows(submission).get(0).get(FieldNames.POINTS);
        assertEquals("设备采购数量", points.location().label());
        assertEquals("得分", points.location().column());
        assertEquals("dir/a.xlsx", points.location().file());
    }

    /** Columns 0 to 6 are level 1, name, target, actual, weight, points and explanation; see {@link SmallWorkbook}. */
    @Test
    void a_row_that_is_merged_into_the_one_above_is_blank() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        for (int column = 1; column <= 6; column++) {
            merge(book, 8, 9, column);
        }

        List<Map<String, FormCell>> rows = rows(only(book.bytes()));

        assertEquals("设备采购数量", shown(rows, 0, FieldNames.NAME));
        for (String column : List.of(FieldNames.NAME, FieldNames.TARGET, FieldNames.WEIGHT, FieldNames.POINTS)) {
            assertEquals("", shown(rows, 1, column), column);
        }
        assertEquals("产出指标", shown(rows, 1, FieldNames.LEVEL1));
        assertEquals("群众满意度", shown(rows, 2, FieldNames.NAME));
    }

    @Test
    void a_row_that_is_merged_into_the_one_above_except_for_blank_cells_is_blank() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        merge(book, 8, 9, 1);
        merge(book, 8, 9, 4);
        for (int column : List.of(2, 3, 5, 6)) {
            book.put(9, column, "");
        }

        List<Map<String, FormCell>> rows = rows(only(book.bytes()));

        assertEquals("", shown(rows, 1, FieldNames.NAME));
        assertEquals("", shown(rows, 1, FieldNames.WEIGHT));
    }

    @Test
    void a_weight_and_points_that_are_merged_over_rows_count_once() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        merge(book, 8, 9, 4);
        merge(book, 8, 9, 5);

        List<Map<String, FormCell>> rows = rows(only(book.bytes()));

        assertEquals("30", shown(rows, 0, FieldNames.WEIGHT));
        assertEquals("验收合格率", shown(rows, 1, FieldNames.NAME));
        assertEquals("95", shown(rows, 1, FieldNames.TARGET));
        assertEquals("", shown(rows, 1, FieldNames.WEIGHT));
        assertEquals("", shown(rows, 1, FieldNames.POINTS));
    }

    @Test
    void a_name_that_is_merged_over_two_targets_belongs_to_both() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        merge(book, 8, 9, 1);
        merge(book, 8, 9, 6);

        List<Map<String, FormCell>> rows = rows(only(book.bytes()));

        assertEquals("设备采购数量", shown(rows, 1, FieldNames.NAME));
        assertEquals("95", shown(rows, 1, FieldNames.TARGET));
        assertEquals("30", shown(rows, 1, FieldNames.WEIGHT));
    }

    private static void merge(SmallWorkbook book, int first, int last, int column) {
        int top = book.at(first, column).row();
        int left = book.at(first, column).column();
        book.sheet.addMergedRegion(new CellRangeAddress(top, top + last - first, left, left));
    }

    private static String shown(List<Map<String, FormCell>> rows, int row, String column) {
        return rows.get(row).get(column).displayText();
    }

    @Test
    void a_name_of_the_sheet_stands_in_for_a_deleted_or_missing_one_of_the_workbook() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        String grade = book.workbook.getName(FieldNames.GRADE).getRefersToFormula();
        String weights = book.workbook.getName(FieldNames.WEIGHT).getRefersToFormula();
        book.refer(FieldNames.GRADE, "自评表!#REF!");
        book.forget(FieldNames.WEIGHT);
        scoped(book, FieldNames.GRADE, grade);
        scoped(book, FieldNames.WEIGHT, weights);
        book.workbook.createSheet("填表说明");

        Submission submission = only(book.bytes());

        assertEquals("良", submission.displayText(FieldNames.GRADE));
        assertEquals("30", rows(submission).get(0).get(FieldNames.WEIGHT).displayText());
    }

    @Test
    void names_that_are_scoped_to_a_guide_sheet_do_not_count() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("可");
        Name guide = scoped(book, FieldNames.GRADE, "填表说明!$A$1");
        guide.setSheetIndex(1);

        assertEquals("良", only(book.bytes()).displayText(FieldNames.GRADE));
    }

    private static Name scoped(SmallWorkbook book, String name, String formula) {
        Name defined = book.workbook.createName();
        defined.setSheetIndex(0);
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
        return defined;
    }

    @Test
    void a_percent_format_is_seen() {
        CellValue rate = only(SmallWorkbook.xlsx().bytes())
                .field(FieldNames.EXECUTION_RATE)
                .orElseThrow()
                .value();

        assertEquals(new CellValue.Numeral(new BigDecimal("0.8666"), true), rate);
    }

    @Test
    void a_percent_sign_that_is_only_printed_behind_the_number_is_no_percent_format() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(4, 1, 86.66).setCellStyle(book.style("0.00\"%\""));

        assertEquals(
                new CellValue.Numeral(new BigDecimal("86.66"), false),
                only(book.bytes())
                        .field(FieldNames.EXECUTION_RATE)
                        .orElseThrow()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\""})
    void date_formats_give_days(String format) {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(3, 1, 45230).setCellStyle(book.style(format));

        assertEquals(
                new CellValue.Day(LocalDate.of(2023, 10, 31)),
                only(book.bytes()).field(FieldNames.YEAR).orElseThrow().value());
    }

    @Test
    void faults_truths_and_blanks_are_told_apart() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(8, 3, "").setCellFormula("1/0");
        book.put(9, 3, "").setCellValue(true);
        book.put(10, 3, "　 ");

        List<Map<String, FormCell>> rows = rows(only(book.bytes()));

        assertEquals(
                new CellValue.Fault("#DIV/0!"),
                rows.get(0).get(FieldNames.ACTUAL).value());
        assertEquals(
                new CellValue.Truth(true), rows.get(1).get(FieldNames.ACTUAL).value());
        assertEquals(new CellValue.Blank(), rows.get(2).get(FieldNames.ACTUAL).value());
    }

    @Test
    void merged_cells_fill_down_and_keep_their_own_place() {
        SmallWorkbook book = SmallWorkbook.xlsx();

        FormCell covered = rows(only(book.bytes())).get(1).get(FieldNames.LEVEL1);

        assertEquals("产出指标", covered.displayText());
        assertEquals(book.at(9, 0), covered.location().at());
    }

    @Test
    void a_field_inside_a_merged_region_is_the_cell_that_people_see() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(1, 1, "");
        book.put(1, 0, "合并的项目名称");
        book.sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 3));

        FormCell project = only(book.bytes()).field(FieldNames.PROJECT).orElseThrow();

        assertEquals("合并的项目名称", project.displayText());
        assertEquals(book.at(1, 0), project.location().at());
    }

    @Test
    void a_live_field_that_is_merged_is_still_live() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.sheet.addMergedRegion(new CellRangeAddress(14, 14, 6, 8));
        book.name(FieldNames.TOTAL, 13, 13, 6);

        FormCell total = only(book.bytes()).field(FieldNames.TOTAL).orElseThrow();

        assertEquals(FormCell.Content.LIVE, total.content());
        assertEquals(book.at(13, 5), total.location().at());
    }

    @Test
    void the_forms_own_formula_is_live_and_another_is_foreign() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(8, 5, "").setCellFormula("min( $F$10 , E10 / D10 * F10 )");
        book.put(9, 5, "").setCellFormula("F11");
        book.put(10, 5, 28.5);

        Submission submission = only(book.bytes());

        assertEquals(
                List.of(
                        FormCell.Content.LIVE,
                        FormCell.Content.FOREIGN_FORMULA,
                        FormCell.Content.TYPED,
                        FormCell.Content.TYPED),
                rows(submission).stream()
                        .map(row -> row.get(FieldNames.POINTS).content())
                        .toList());
        assertEquals("F11", rows(submission).get(1).get(FieldNames.POINTS).formula());
        assertEquals("24", rows(submission).get(0).get(FieldNames.POINTS).displayText());
        assertEquals(
                FormCell.Content.LIVE,
                submission.field(FieldNames.TOTAL).orElseThrow().content());
    }

    @Test
    void an_xls_knows_its_live_formulas_too() {
        Submission submission = only(SmallWorkbook.xls().bytes());

        assertEquals(
                FormCell.Content.LIVE,
                rows(submission).get(2).get(FieldNames.POINTS).content());
        assertEquals("28.5", rows(submission).get(2).get(FieldNames.POINTS).displayText());
        assertEquals(
                FormCell.Content.LIVE,
                submission.field(FieldNames.TOTAL).orElseThrow().content());
    }

    @Test
    void each_sheet_with_its_own_names_is_a_project() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook.filled(workbook, "甲", "C5", true, "项目甲");
        SmallWorkbook.filled(workbook, "乙", "A1", true, "项目乙").forget(FieldNames.FORM);
        SmallWorkbook whole = SmallWorkbook.filled(workbook, "丙", "B2", false, "项目丙");

        List<Submission> submissions = opened(whole.bytes());

        assertEquals(
                List.of("项目甲", "项目乙", "项目丙"),
                submissions.stream()
                        .map(it -> it.displayText(FieldNames.PROJECT))
                        .toList());
        assertEquals(
                List.of("甲", "乙", "丙"),
                submissions.stream().map(Submission::sheet).toList());
    }

    @Test
    void a_project_of_its_own_borrows_only_form_and_money_unit_from_the_workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook own = SmallWorkbook.filled(workbook, "甲", "A1", true, "项目甲");
        own.forget(FieldNames.FORM);
        own.forget(FieldNames.MONEY_UNIT);
        own.forget(FieldNames.GRADE);
        SmallWorkbook whole = SmallWorkbook.filled(workbook, "乙", "A1", false, "项目乙");

        Submission first = opened(whole.bytes()).get(0);

        assertEquals("万元", first.displayText(FieldNames.MONEY_UNIT));
        assertEquals(Optional.empty(), first.field(FieldNames.GRADE));
    }

    @Test
    void a_project_whose_sheet_was_deleted_is_no_project_any_more() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook whole = SmallWorkbook.filled(workbook, "甲", "A1", false, "项目甲");
        SmallWorkbook.filled(workbook, "乙", "A1", true, "项目乙");
        SmallForm.form().fields().keySet().forEach(name -> whole.refer(name, "#REF!"));
        workbook.removeSheetAt(0);

        assertEquals(
                List.of("项目乙"),
                opened(whole.bytes()).stream()
                        .map(it -> it.displayText(FieldNames.PROJECT))
                        .toList());
    }

    @Test
    void the_form_id_may_be_a_constant() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.FORM, "\"tiny\"");

        assertEquals("tiny", only(book.bytes()).displayText(FieldNames.FORM));
    }

    @Test
    void names_that_are_not_the_forms_are_ignored() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer("别人的", "OFFSET(自评表!$A$1,1,1)");
        book.refer("丢失的", "#REF!");

        assertEquals(Optional.empty(), only(book.bytes()).field("别人的"));
    }

    @Test
    void whole_columns_end_with_the_sheet() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.name(FieldNames.TOTAL, 6, 6, 1);
        List<String> names = List.of(
                FieldNames.LEVEL1,
                FieldNames.NAME,
                FieldNames.TARGET,
                FieldNames.ACTUAL,
                FieldNames.WEIGHT,
                FieldNames.POINTS,
                FieldNames.EXPLANATION);
        for (int i = 0; i < names.size(); i++) {
            String column = String.valueOf((char) ('A' + i));
            book.refer(names.get(i), "自评表!$" + column + "$10:$" + column + "$1048576");
        }

        assertEquals(7, rows(only(book.bytes())).size());
    }

    @Test
    void our_own_summary_is_skipped() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.SUMMARY_MARK, "自评表!$A$1");

        assertInstanceOf(Opening.Skipped.class, SmallForm.workbooks().open("汇总.xlsx", book.bytes(), Optional.empty()));
    }

    @Test
    void reading_xls_gives_the_same_as_reading_xlsx() {
        Submission old = only(SmallWorkbook.xls().bytes());
        Submission current = only(SmallWorkbook.xlsx().bytes());

        assertEquals(current.fields(), old.fields());
        assertEquals(current.tables(), old.tables());
        assertTrue(SmallWorkbook.xls().workbook instanceof HSSFWorkbook);
    }

    static List<Submission> opened(byte[] bytes) {
        return assertInstanceOf(Opening.Opened.class, SmallForm.workbooks().open("dir/a.xlsx", bytes, Optional.empty()))
                .submissions();
    }

    static Submission only(byte[] bytes) {
        List<Submission> submissions = opened(bytes);
        assertEquals(1, submissions.size());
        return submissions.get(0);
    }

    static List<Map<String, FormCell>> rows(Submission submission) {
        return submission.tables().get(FieldNames.INDICATORS).rows();
    }
}
