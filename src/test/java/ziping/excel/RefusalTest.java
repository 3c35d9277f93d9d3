package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.run.Refusal;
import ziping.testing.GeneratedFiles;

class RefusalTest {
    private static final String REFERENCE =
            "引用位置应是本工作簿中的一个单元格或一块区域（如 =自评表!$H$23），不能是公式、文字、整行整列，也不能跨工作表或指向其他工作簿。" + "请在“公式－名称管理器”中改正引用位置，保存后再运行。";

    @Test
    void an_empty_file() {
        refused(new byte[0], Refusal.Reason.EMPTY, "文件是空的（0 字节）。请重新取得原文件后再运行。");
    }

    @Test
    void garbage() {
        refused(
                "项目名称,得分\n甲,100\n".getBytes(StandardCharsets.UTF_8),
                Refusal.Reason.NOT_A_WORKBOOK,
                "文件实为纯文本（如 CSV），没有表样，不能作为自评表。请在空白自评表上填写后再运行。");
        refused(
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                Refusal.Reason.NOT_A_WORKBOOK,
                "文件内容不是 Excel 工作簿（可能仅改了扩展名）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再运行。");
    }

    @Test
    void a_file_cut_in_half() {
        for (byte[] whole :
                new byte[][] {SmallWorkbook.xlsx().bytes(), SmallWorkbook.xls().bytes()}) {
            refused(
                    Arrays.copyOf(whole, whole.length / 2),
                    Refusal.Reason.DAMAGED,
                    "文件不完整，缺少后面一部分，可能在下载、复制或发送时中断。请重新取得原文件后再运行。");
        }
    }

    @Test
    void a_password() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(SmallWorkbook.xlsx().bytes());
            }
            files.writeFilesystem(out);
        }

        refused(
                out.toByteArray(),
                Refusal.Reason.ENCRYPTED,
                "文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码，保存后再运行；或把密码写在一个文本文件中（每行一个），用 --password-file 给出。");
    }

    @Test
    void formats_of_others() throws IOException {
        refused(
                Files.readAllBytes(GeneratedFiles.brokenFile("xlsb")),
                Refusal.Reason.UNSUPPORTED_FORMAT,
                "文件是 .xlsb 格式，暂不支持。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再运行。");
        refused(
                zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                Refusal.Reason.UNSUPPORTED_FORMAT,
                "文件是 .ods 格式，暂不支持。请另存为“Excel 工作簿（.xlsx）”后再运行。");
        refused(
                new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0, 0, 0},
                Refusal.Reason.UNSUPPORTED_FORMAT,
                "文件是 Excel 95 或更早的格式，暂不支持。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再运行。");
        refused(zip("word/document.xml", "<w/>"), Refusal.Reason.NOT_A_WORKBOOK, "文件实为压缩包。请先解压，再对解压后的文件夹运行。");
    }

    @Test
    void a_workbook_that_is_no_form() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.forget(FieldNames.FORM);

        refused(
                book.bytes(),
                Refusal.Reason.NO_NAMES,
                "不是本程序的自评表：没有本程序所需的名称，栏目也与各种自评表不符。其中的工作表：自评表；" + "开头的文字：表单标识、tiny、项目名称、智慧监管平台、资金单位。请用本程序的空白自评表填写。");
    }

    @Test
    void a_form_that_nobody_knows() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.put(0, 1, "huge");

        refused(book.bytes(), Refusal.Reason.UNKNOWN_FORM, "表单标识“huge”无法识别。现有自评表：tiny。请核对表单标识，或用现有的空白自评表填写。");
    }

    @Test
    void a_form_of_another_major_version() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.FORM_VERSION, "\"2.1.0\"");
        refused(
                book.bytes(),
                Refusal.Reason.WRONG_VERSION,
                "自评表为 2.1.0 版，高于本程序支持的 1.0.0 版，栏目可能已有变化。请更新本程序；" + "或用 ziping forms build tiny 生成 1.0.0 版空白自评表填写。");

        book.refer(FieldNames.FORM_VERSION, "\"0.9.0\"");
        refused(
                book.bytes(),
                Refusal.Reason.WRONG_VERSION,
                "自评表为旧的 0.9.0 版，现行版本为 1.0.0 版，栏目已有变化。请用 ziping forms build tiny 生成现行的空白自评表填写。");
    }

    @Test
    void a_form_of_another_minor_version_is_read() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.FORM_VERSION, "\"1.7.0\"");

        Submission submission = SmallForm.opened(book.bytes()).submissions().get(0);

        assertEquals("1.7.0", submission.traits().formVersion());
    }

    @Test
    void missing_names() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.forget(FieldNames.PROJECT);
        book.forget(FieldNames.ACTUAL);

        refused(book.bytes(), Refusal.Reason.MISSING_NAMES, "自评表缺少下列栏目的名称定义：项目名称、实际完成值。请在空白自评表上重新填写，或在“公式－名称管理器”中补充。");
    }

    @Test
    void names_of_deleted_cells() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.GRADE, "自评表!#REF!");
        book.refer(FieldNames.YEAR, "自评表!#REF!");

        refused(book.bytes(), Refusal.Reason.BROKEN_NAMES, "下列栏目的单元格已被删除：年度、自评等级。请撤销删除，或在空白自评表上重新填写。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OFFSET(自评表!$C$16,1,0)",
                "INDIRECT(\"自评表!$C$16\")",
                "[1]自评表!$C$16",
                "'C:\\旧表\\[自评表.xlsx]自评表'!$C$16",
                "自评表:预算表!$C$16",
                "'自评表:预算表'!$C$16",
                "自评表!$A$1,自评表!$C$3",
                "自评表!$C$16+1",
                "INDEX(自评表!$C:$C,16)",
                "项目名称",
                "{1,2}",
                "TRUE"
            })
    void a_name_that_is_a_formula(String formula) throws UnreadableWorkbookException {
        assertEquals(
                new NameTarget.Formula(formula), NameFormula.target(formula, SpreadsheetVersion.EXCEL2007), formula);
        assertEquals(new NameTarget.Formula(formula), NameFormula.target(formula, SpreadsheetVersion.EXCEL97), formula);
    }

    @Test
    void names_without_a_cell() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.GRADE, "OFFSET(自评表!$C$16,0,0)");
        book.refer(FieldNames.YEAR, "自评表!$C:$C");
        book.refer(FieldNames.TOTAL, "自评表!$15:$15");

        refused(
                book.bytes(),
                Refusal.Reason.BROKEN_NAMES,
                "这些栏目的名称没有直接指向单元格：年度 =自评表!C1:C16、总分 =自评表!A15:XFD15、自评等级 =OFFSET(自评表!$C$16,0,0)。" + REFERENCE);
    }

    @Test
    void the_rulebook_that_is_named_in_a_deleted_cell() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.RULEBOOK, "自评表!#REF!");

        refused(book.bytes(), Refusal.Reason.BROKEN_NAMES, "下列栏目的单元格已被删除：评分规则。请撤销删除，或在空白自评表上重新填写。");
    }

    @Test
    void a_grade_that_is_named_in_a_sheet_of_ours() throws UnwritableWorkbookException, IOException {
        byte[] misled;
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            copy.getName(FieldNames.GRADE).setRefersToFormula("评分明细!$A$4");
            misled = CopyTest.written(copy);
        }

        refused(misled, Refusal.Reason.BROKEN_NAMES, "下列栏目的名称指向了本程序生成的工作表：自评等级。请在“公式－名称管理器”中将其改为指向自评表中的单元格。");
    }

    @Test
    void a_column_that_is_no_cells() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.refer(FieldNames.ACTUAL, "\"8\"");

        refused(book.bytes(), Refusal.Reason.BROKEN_NAMES, "这些栏目的名称没有直接指向单元格：实际完成值 =\"8\"。" + REFERENCE);
    }

    @Test
    void columns_over_different_rows() {
        SmallWorkbook book = SmallWorkbook.xlsx();
        book.name(FieldNames.ACTUAL, 8, 10, 3);

        refused(
                book.bytes(),
                Refusal.Reason.UNEQUAL_COLUMNS,
                "同一张表各列的行数不一致：一级指标 自评表!B10:B13、三级指标 自评表!C10:C13、年度指标值 自评表!D10:D13、"
                        + "实际完成值 自评表!E10:E12、分值 自评表!F10:F13、得分 自评表!G10:G13、"
                        + "偏差原因分析及改进措施 自评表!H10:H13。请在“公式－名称管理器”中将各列改为相同的起止行。");
    }

    private static void refused(byte[] bytes, Refusal.Reason reason, String sentence) {
        Refusal refusal = assertInstanceOf(
                        Opening.Refused.class, SmallForm.workbooks().open("a.xlsx", bytes, Optional.empty()))
                .refusal();
        assertEquals(sentence, Messages.in(Language.ZH).text(refusal.message()));
        assertEquals(reason, refusal.reason());
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
