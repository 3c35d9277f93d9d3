package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ziping.messages.Language;
import ziping.messages.Messages;

class XlsLossesTest {
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final String OTHER_SHEET = "附件";

    @Test
    void a_workbook_with_all_that_people_put_into_one_is_written_again_and_again()
            throws UnwritableWorkbookException, IOException {
        byte[] source = everything();
        byte[] copy = CopyTest.copy(CopyTest.copy(source));

        try (HSSFWorkbook before = workbook(source);
                HSSFWorkbook after = workbook(copy)) {
            assertEquals(shown(before), shown(after));
            assertTrue(after.getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
        }
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("工作表“附件”中的合并单元格", change(it -> it.removeMergedRegion(20))),
                Arguments.of("工作表“附件”中的分页符", change(it -> it.removeRowBreak(29))),
                Arguments.of(
                        "工作表“附件”中的条件格式",
                        change(it -> it.getSheetConditionalFormatting().removeConditionalFormatting(0))),
                Arguments.of(
                        "工作表“附件”中的超链接", change(it -> it.getRow(0).getCell(0).removeHyperlink())),
                Arguments.of("工作表“附件”中的单元格", change(it -> it.removeRow(it.getRow(59)))),
                Arguments.of("工作表“附件”中的名称", change(it -> it.setRepeatingRows(null))),
                Arguments.of(
                        "名称",
                        change(it ->
                                it.getWorkbook().removeName(it.getWorkbook().getName("附件数")))));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void what_is_gone_is_called_by_the_name_that_people_have_for_it(String lost, Consumer<HSSFSheet> change)
            throws IOException {
        byte[] source = everything();
        byte[] copy;
        try (HSSFWorkbook workbook = workbook(source)) {
            change.accept(workbook.getSheet(OTHER_SHEET));
            copy = bytes(workbook);
        }

        UnwritableWorkbookException refused =
                assertThrows(UnwritableWorkbookException.class, () -> XlsLosses.refuse(source, copy, Set.of()));
        assertEquals(
                "已校验，但没有生成评分副本：写成 .xls 会丢失" + lost + "。原文件未改动。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再运行。",
                ZH.text(refused.refusal().message()));
    }

    @Test
    void macros_that_are_gone_are_missed() throws IOException {
        byte[] source = everything();
        byte[] copy;
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(source), false)) {
            copy = bytes(workbook);
        }

        UnwritableWorkbookException refused =
                assertThrows(UnwritableWorkbookException.class, () -> XlsLosses.refuse(source, copy, Set.of()));
        assertTrue(ZH.text(refused.refusal().message()).contains("会丢失宏。"));
    }

    private static Consumer<HSSFSheet> change(Consumer<HSSFSheet> change) {
        return change;
    }

    /**
     * The tiny form, and a sheet with one item of each kind, with more merged regions than one record holds and a
     * picture.
     */
    private static byte[] everything() throws IOException {
        SmallWorkbook book = SmallWorkbook.xls();
        HSSFSheet sheet = (HSSFSheet) book.workbook.createSheet(OTHER_SHEET);
        for (int row = 0; row < 60; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
        }
        for (int row = 0; row < 2400; row += 2) {
            sheet.addMergedRegion(new CellRangeAddress(row, row + 1, 4, 5));
        }
        sheet.setRowBreak(9);
        sheet.setRowBreak(29);
        sheet.setColumnBreak(4);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        sheet.setAutoFilter(CellRangeAddress.valueOf("A1:C20"));
        book.workbook.setPrintArea(1, "$A$1:$F$60");
        sheet.addValidationData(sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"是", "否"}),
                        new CellRangeAddressList(0, 9, 1, 1)));
        var conditions = sheet.getSheetConditionalFormatting();
        conditions.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A20")},
                conditions.createConditionalFormattingRule(ComparisonOperator.GT, "100"));
        Hyperlink link = book.workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://www.mof.gov.cn/");
        sheet.getRow(0).getCell(0).setHyperlink(link);
        HSSFPatriarch drawing = sheet.createDrawingPatriarch();
        drawing.createComment(anchor(2)).setString(new HSSFRichTextString("请核对"));
        int picture = book.workbook.addPicture(new byte[20_000], Workbook.PICTURE_TYPE_PNG);
        drawing.createPicture(anchor(8), picture);
        sheet.protectSheet("密码");
        book.workbook.createName().setNameName("附件数");
        book.workbook.getName("附件数").setRefersToFormula("附件!$A$1:$A$60");
        return withMacros(book.bytes());
    }

    private static HSSFClientAnchor anchor(int row) {
        return new HSSFClientAnchor(0, 0, 0, 0, (short) 2, row, (short) 4, row + 3);
    }

    private static byte[] withMacros(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry macros = files.createDirectory("_VBA_PROJECT_CUR").createDirectory("VBA");
            macros.createDocument("Module1", new ByteArrayInputStream(new byte[] {1, 2, 3}));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String shown(HSSFWorkbook workbook) {
        HSSFSheet sheet = workbook.getSheet(OTHER_SHEET);
        return String.join(
                "\n",
                sheet.getMergedRegions().toString(),
                Stream.of(sheet.getRowBreaks()).map(java.util.Arrays::toString).toList() + "",
                java.util.Arrays.toString(sheet.getColumnBreaks()),
                sheet.getRepeatingRows().toString(),
                workbook.getPrintArea(workbook.getSheetIndex(sheet)),
                sheet.getDataValidations()
                        .get(0)
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString(),
                sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(0)
                        .getRule(0)
                        .getFormula1(),
                sheet.getRow(0).getCell(0).getHyperlink().getAddress(),
                sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(0, 0)) + "",
                sheet.getDrawingPatriarch().getChildren().size() + " drawings",
                workbook.getAllPictures().get(0).getData().length + " bytes",
                sheet.getProtect() + "");
    }

    private static HSSFWorkbook workbook(byte[] file) throws IOException {
        return new HSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
