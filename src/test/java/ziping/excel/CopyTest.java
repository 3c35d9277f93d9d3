package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import ziping.excel.report.ReportSheetNames;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Refusal;

class CopyTest {
    private static final Messages ZH = Messages.in(Language.ZH);

    static Stream<SmallWorkbook> everyFormat() {
        return Stream.of(SmallWorkbook.xlsx(), SmallWorkbook.xlsm(), SmallWorkbook.xls());
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void a_live_formula_stays_and_shows_our_value(SmallWorkbook book) throws UnwritableWorkbookException, IOException {
        try (Workbook copy = workbook(copy(book.bytes()))) {
            Cell total = cell(copy, book.at(13, 5));

            assertEquals(CellType.FORMULA, total.getCellType());
            assertEquals(87.17, total.getNumericCellValue());
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void a_put_replaces_what_stands(SmallWorkbook book) throws UnwritableWorkbookException, IOException {
        byte[] source = book.bytes();
        List<Edit> edits = List.of(
                new Edit.PutNumber(book.at(8, 5), new BigDecimal("12.85")),
                new Edit.PutText(book.at(14, 1), "=良好"),
                new Edit.PutText(book.at(10, 5), ""));

        try (Workbook copy = workbook(new PoiBackend(IntakeOptions.USUAL)
                .open(source)
                .write(edits, List.of())
                .bytes())) {
            assertEquals(CellType.NUMERIC, cell(copy, book.at(8, 5)).getCellType());
            assertEquals(12.85, cell(copy, book.at(8, 5)).getNumericCellValue());
            assertEquals(CellType.STRING, cell(copy, book.at(14, 1)).getCellType());
            assertEquals("=良好", cell(copy, book.at(14, 1)).getStringCellValue());
            assertEquals(CellType.BLANK, cell(copy, book.at(10, 5)).getCellType());
            assertEquals(CellType.FORMULA, cell(copy, book.at(9, 5)).getCellType());
        }
    }

    @Test
    void excel_is_asked_to_compute_anew() throws UnwritableWorkbookException, IOException {
        try (Workbook copy = workbook(copy(SmallWorkbook.xlsx().bytes()))) {
            assertTrue(copy.getForceFormulaRecalculation());
        }
    }

    @Test
    void a_foreign_formula_stays_with_its_value() throws UnwritableWorkbookException, IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(9, 5, "").setCellFormula("F11-1");

        try (Workbook copy = workbook(copy(book.bytes()))) {
            assertEquals("F11-1", cell(copy, book.at(9, 5)).getCellFormula());
            assertEquals(29, cell(copy, book.at(9, 5)).getNumericCellValue());
        }
    }

    @Test
    void a_shared_formula_is_taken_out_of_one_cell_only() throws UnwritableWorkbookException, IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        XSSFSheet sheet = (XSSFSheet) book.sheet;
        CTCellFormula master = CTCellFormula.Factory.newInstance();
        master.setT(STCellFormulaType.SHARED);
        master.setSi(0);
        master.setRef("G10:G12");
        master.setStringValue("F10-1");
        sheet.getRow(9).getCell(6).getCTCell().setF(master);
        CTCellFormula dependent = CTCellFormula.Factory.newInstance();
        dependent.setT(STCellFormulaType.SHARED);
        dependent.setSi(0);
        sheet.getRow(10).getCell(6).getCTCell().setF(dependent);
        List<Edit> edits = List.of(new Edit.PutNumber(book.at(8, 5), BigDecimal.TEN));

        try (Workbook copy = workbook(new PoiBackend(IntakeOptions.USUAL)
                .open(book.raw())
                .write(edits, List.of())
                .bytes())) {
            assertEquals(CellType.NUMERIC, cell(copy, book.at(8, 5)).getCellType());
            assertEquals("F11-1", cell(copy, book.at(9, 5)).getCellFormula());
        }
    }

    @Test
    void only_the_edited_cells_change() throws UnwritableWorkbookException, IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        Sheet other = book.workbook.createSheet("说明");
        other.createRow(3).createCell(2).setCellValue("请勿改动");
        other.addMergedRegion(new CellRangeAddress(3, 4, 2, 5));
        byte[] source = new PoiBackend(IntakeOptions.USUAL)
                .open(book.bytes())
                .write(List.of(), List.of())
                .bytes();

        Map<String, String> before = PackageParts.of(source);
        Map<String, String> after = PackageParts.of(copy(source));

        assertEquals(
                without(before.get("xl/worksheets/sheet1.xml"), "G10", "H10", "G15", "C16"),
                without(after.get("xl/worksheets/sheet1.xml"), "G10", "H10", "G15", "C16"));
        List.of(
                        "xl/worksheets/sheet1.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "[Content_Types].xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml")
                .forEach(part -> {
                    before.remove(part);
                    after.remove(part);
                });
        after.remove("xl/worksheets/sheet3.xml");
        after.remove("xl/worksheets/sheet4.xml");
        assertTrue(before.containsKey("xl/worksheets/sheet2.xml"));
        assertEquals(before, after);
    }

    @Test
    void macros_stay() throws UnwritableWorkbookException, IOException {
        byte[] macro = {1, 2, 3, 4};
        SmallWorkbook book = SmallWorkbook.xlsm();
        ((XSSFWorkbook) book.workbook).setVBAProject(new ByteArrayInputStream(macro));

        String kept = PackageParts.of(copy(book.bytes())).get("xl/vbaProject.bin");

        assertArrayEquals(macro, kept.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_row_grows_until_its_text_shows_and_never_shrinks() throws UnwritableWorkbookException, IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.sheet.setColumnWidth(7, 10 * 256);
        book.sheet.getRow(10).setHeight((short) 4000);
        byte[] source = book.bytes();
        List<Edit> edits =
                List.of(new Edit.PutText(book.at(8, 6), "一二三四五六七八九十一二三四五六七八九十"), new Edit.PutText(book.at(9, 6), "短"));

        try (Workbook copy = workbook(new PoiBackend(IntakeOptions.USUAL)
                .open(source)
                .write(edits, List.of())
                .bytes())) {
            assertTrue(copy.getSheetAt(0).getRow(9).getHeightInPoints() > 60);
            assertEquals(4000, copy.getSheetAt(0).getRow(10).getHeight());
        }
    }

    @Test
    void a_persons_sheet_of_the_same_title_stays() throws UnwritableWorkbookException, IOException {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.workbook.createSheet("评分明细").createRow(0).createCell(0).setCellValue("单位自己的表");

        try (Workbook copy = workbook(copy(book.bytes()))) {
            assertEquals(List.of("自评表", "评分明细", "评分明细（2）", "校验结果"), titles(copy));
            assertEquals("单位自己的表", copy.getSheet("评分明细").getRow(0).getCell(0).getStringCellValue());
        }
    }

    @Test
    void the_sheets_are_made_anew_where_a_person_put_them_and_under_the_title_it_gave()
            throws UnwritableWorkbookException, IOException {
        byte[] moved;
        try (Workbook first = workbook(copy(SmallWorkbook.xlsx().bytes()))) {
            first.setSheetOrder("校验结果", 0);
            first.setSheetName(first.getSheetIndex("评分明细"), "改过的标题");
            moved = written(first);
        }

        try (Workbook again = workbook(copy(moved))) {
            assertEquals(List.of("校验结果", "自评表", "改过的标题"), titles(again));
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void a_name_that_a_person_gave_to_a_cell_of_our_sheet_leads_there_still(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        byte[] named = named(copy(book.bytes()));

        try (Workbook again = workbook(copy(named))) {
            assertEquals("评分明细!$K$4", again.getName("差额").getRefersToFormula());
            assertEquals("SUM(校验结果!$A$1:$A$9)", again.getName("问题数").getRefersToFormula());
        }
    }

    @Test
    void a_name_that_a_person_gave_for_our_sheet_alone_stays() throws UnwritableWorkbookException, IOException {
        byte[] named;
        try (Workbook first = workbook(copy(SmallWorkbook.xlsx().bytes()))) {
            Name name = first.createName();
            name.setSheetIndex(first.getSheetIndex("评分明细"));
            name.setNameName("差额");
            name.setRefersToFormula("评分明细!$K$4");
            named = written(first);
        }

        try (Workbook again = workbook(copy(named))) {
            assertEquals("评分明细", again.getName("差额").getSheetName());
            assertEquals(again.getSheetIndex("评分明细"), again.getName("差额").getSheetIndex());
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void a_formula_of_the_person_that_leads_to_our_sheet_stays_with_what_it_came_to(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        byte[] linked = linked(copy(book.bytes()));

        try (Workbook again = workbook(copy(linked))) {
            Row row = again.getSheet("自评表").getRow(30);
            assertEquals("评分明细!K4*2", row.getCell(1).getCellFormula());
            assertEquals(12.5, row.getCell(1).getNumericCellValue());
            assertEquals("校验结果!$A$1", row.getCell(2).getCellFormula());
            assertEquals("校验结果", row.getCell(2).getStringCellValue());
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void what_leads_to_our_sheets_keeps_them_from_being_taken_out(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        assertEquals(
                "已校验，但没有生成评分副本：名称“差额”引用了本程序生成的工作表，去掉这些工作表，引用将失效。" + "请先改正该引用，或不加 --plain 再运行。",
                whyNotPlain(named(copy(book.bytes()))));
        assertTrue(whyNotPlain(linked(copy(book.bytes()))).contains("单元格 自评表!B31 的公式引用了"));
    }

    @ParameterizedTest
    @MethodSource("alsoWithinOthers")
    void what_else_leads_to_our_sheets_keeps_them_too(String where, Consumer<Sheet> what)
            throws UnwritableWorkbookException, IOException {
        byte[] linked;
        try (Workbook workbook = workbook(copy(SmallWorkbook.xlsx().bytes()))) {
            what.accept(workbook.getSheet("自评表"));
            linked = written(workbook);
        }
        assertTrue(whyNotPlain(linked).contains("：" + where + "引用了"), whyNotPlain(linked));
    }

    static Stream<Arguments> alsoWithinOthers() {
        String sheet = "工作表“自评表”的条件格式或数据有效性";
        return Stream.of(
                Arguments.of(sheet, (Consumer<Sheet>) it -> validated(it, "评分明细!$K$4:$K$9")),
                Arguments.of(sheet, (Consumer<Sheet>) it -> it.getSheetConditionalFormatting()
                        .addConditionalFormatting(
                                new CellRangeAddress[] {CellRangeAddress.valueOf("A1")},
                                it.getSheetConditionalFormatting().createConditionalFormattingRule("'评分明细'!$K$4>1"))),
                Arguments.of("图表", (Consumer<Sheet>) CopyTest::charted));
    }

    private static void validated(Sheet sheet, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createFormulaListConstraint(list), new CellRangeAddressList(30, 30, 1, 1)));
    }

    private static void charted(Sheet sheet) {
        XSSFDrawing drawing = ((XSSFSheet) sheet).createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 8, 30, 12, 40));
        XDDFChartData data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        XSSFSheet points = (XSSFSheet) sheet.getWorkbook().getSheet("评分明细");
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(points, CellRangeAddress.valueOf("A4:A6")),
                XDDFDataSourcesFactory.fromNumericCellRange(points, CellRangeAddress.valueOf("K4:K6")));
        chart.plot(data);
    }

    private static String whyNotPlain(byte[] workbook) {
        ScoredWorkbook scored = new ScoredWorkbook(
                ReadingTest.opened(workbook).stream().map(SmallEvaluation::of).toList());
        UnwritableWorkbookException refused =
                assertThrows(UnwritableWorkbookException.class, () -> scored.plainCopy(SmallForm.opened(workbook)));
        return ZH.text(refused.refusal().message());
    }

    private static byte[] linked(byte[] copy) throws IOException {
        try (Workbook workbook = workbook(copy)) {
            Row row = workbook.getSheet("自评表").createRow(30);
            row.createCell(1).setCellFormula("评分明细!K4*2");
            row.getCell(1).setCellValue(12.5);
            row.createCell(2).setCellFormula("校验结果!$A$1");
            row.getCell(2).setCellValue("校验结果");
            return written(workbook);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void a_sheet_of_the_person_is_not_taken_for_ours_whatever_leads_there(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        byte[] misled;
        try (Workbook first = workbook(copy(book.bytes()))) {
            first.getName(ReportSheetNames.POINTS).setRefersToFormula("自评表!$A$1");
            misled = written(first);
        }

        try (Workbook again = workbook(copy(misled))) {
            assertEquals(List.of("自评表", "评分明细", "校验结果", "评分明细（2）"), titles(again));
            assertEquals("智慧监管平台", cell(again, book.at(1, 1)).getStringCellValue());
        }
    }

    private static byte[] named(byte[] copy) throws IOException {
        try (Workbook workbook = workbook(copy)) {
            Name cell = workbook.createName();
            cell.setNameName("差额");
            cell.setRefersToFormula("评分明细!$K$4");
            Name formula = workbook.createName();
            formula.setNameName("问题数");
            formula.setRefersToFormula("SUM(校验结果!$A$1:$A$9)");
            return written(workbook);
        }
    }

    static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Test
    void a_copy_of_a_copy_is_the_same_part_by_part() throws UnwritableWorkbookException, IOException {
        byte[] first = copy(SmallWorkbook.xlsx().bytes());
        byte[] second = copy(first);

        PackageParts.of(first)
                .forEach(
                        (part, xml) -> assertEquals(xml, PackageParts.of(second).get(part), part));
        assertEquals(PackageParts.of(first).keySet(), PackageParts.of(second).keySet());
        assertArrayEquals(second, copy(second));
    }

    @Test
    void two_copies_of_one_source_are_equal_to_the_byte() throws UnwritableWorkbookException, IOException {
        for (SmallWorkbook book : everyFormat().toList()) {
            byte[] source = book.bytes();
            assertArrayEquals(copy(source), copy(source));
        }
    }

    @Test
    void an_xls_copied_twice_reads_the_same_and_gains_no_styles() throws UnwritableWorkbookException, IOException {
        byte[] first = copy(SmallWorkbook.xls().bytes());
        byte[] second = copy(first);

        try (Workbook one = workbook(first);
                Workbook two = workbook(second)) {
            assertEquals(one.getNumCellStyles(), two.getNumCellStyles());
            assertEquals(one.getNumberOfFonts(), two.getNumberOfFonts());
            assertEquals(titles(one), titles(two));
            assertEquals(texts(one), texts(two));
        }
    }

    @Test
    void a_signed_workbook_is_read_but_not_written() throws IOException {
        byte[] signed = with(SmallWorkbook.xlsx().bytes(), "_xmlsignatures/sig1.xml");

        assertEquals("智慧监管平台", ReadingTest.only(signed).displayText(FieldNames.PROJECT));
        UnwritableWorkbookException refused = assertThrows(UnwritableWorkbookException.class, () -> copy(signed));
        assertEquals(Refusal.Reason.SIGNED, refused.refusal().reason());
        assertEquals(
                "工作簿带有数字签名，写入会使签名失效，因此只校验、不写入。需要写入的，请先在 Excel 中删除签名。",
                ZH.text(refused.refusal().message()));
    }

    @Test
    void a_cell_of_a_larger_array_formula_is_not_written() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.sheet.setArrayFormula("1+1", new CellRangeAddress(15, 15, 2, 3));
        byte[] source = book.bytes();

        UnwritableWorkbookException refused = assertThrows(
                UnwritableWorkbookException.class,
                () -> new PoiBackend(IntakeOptions.USUAL)
                        .open(source)
                        .write(List.of(new Edit.PutText(book.at(14, 1), "良")), List.of()));

        assertEquals(
                "单元格 自评表!C16 属于多单元格数组公式，无法单独写入。请先取消该数组公式，再重新运行。",
                ZH.text(refused.refusal().message()));
    }

    static byte[] copy(byte[] source) throws UnwritableWorkbookException, IOException {
        List<Evaluation> evaluations =
                ReadingTest.opened(source).stream().map(SmallEvaluation::of).toList();
        return new ScoredWorkbook(evaluations).copy(SmallForm.opened(source), ZH);
    }

    static Workbook workbook(byte[] bytes) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    }

    static Cell cell(Workbook workbook, CellAddress at) {
        return workbook.getSheet(at.sheet()).getRow(at.row()).getCell(at.column());
    }

    static List<String> titles(Workbook workbook) {
        return Stream.iterate(0, it -> it < workbook.getNumberOfSheets(), it -> it + 1)
                .map(workbook::getSheetName)
                .toList();
    }

    private static Map<String, String> texts(Workbook workbook) {
        Map<String, String> texts = new TreeMap<>();
        workbook.forEach(sheet -> sheet.forEach(row ->
                row.forEach(cell -> texts.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.toString()))));
        return texts;
    }

    private static String without(String xml, String... cells) {
        String rest = xml.replaceAll(" ht=\"[^\"]*\"| customHeight=\"[^\"]*\"", "");
        for (String cell : cells) {
            rest = Pattern.compile("<c r=\"" + cell + "\".*?(/>|</c>)")
                    .matcher(rest)
                    .replaceFirst("");
        }
        return rest;
    }

    private static byte[] with(byte[] zip, String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
            }
            to.putNextEntry(new ZipEntry(part));
            to.write("<Signature/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
