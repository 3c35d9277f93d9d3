package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import ziping.excel.template.TemplateWriter;
import ziping.excel.template.TemplateWriterTest;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.run.RunRefusedException;
import ziping.rulebook.Forms;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.RosterWorkbook;

/** The list of expected projects: the blank list, filled lists, and ambiguous lists. */
class RosterTest {
    private static final Path BLANK = Path.of("excel-templates/roster.xlsx");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final String TWO = "[{项目编码: '0101', 项目名称: 危桥改造, 主管部门: 交通局}, {}, {项目名称: 校园安防}]";

    @Test
    void the_blank_workbook_is_what_is_drawn() throws IOException {
        byte[] drawn = TemplateWriter.draw(Forms.roster());
        assertEquals(TemplateWriterTest.parts(Files.readAllBytes(BLANK)), TemplateWriterTest.parts(drawn));
    }

    @Test
    void every_filled_row_is_one_project() throws Exception {
        assertEquals("B3 0101 危桥改造 交通局\nB5  校园安防 ", shown(read(book(TWO))));
    }

    @Test
    void rows_written_below_the_table_belong_to_it() throws Exception {
        byte[] longer = changed(book(TWO), sheet -> {
            sheet.createRow(303).createCell(1).setCellValue("写在表下面的项目");
        });
        assertEquals("B3 0101 危桥改造 交通局\nB5  校园安防 \nB304  写在表下面的项目 ", shown(read(longer)));
    }

    @Test
    void a_column_may_be_moved_and_the_sheet_renamed() throws Exception {
        byte[] moved = changed(book(TWO), sheet -> {
            sheet.shiftColumns(1, 1, 6);
            sheet.getWorkbook().setSheetName(0, "2021年名单");
        });
        assertEquals("0101 危桥改造", shown(read(moved)).substring(3, 12));
    }

    @Test
    void a_list_that_cannot_be_meant_is_refused_by_sheet_and_cell() {
        assertEquals("应报名单“名单.xlsx”中没有项目（应报名单!B3）。请填好后再运行。", refused(book("[]")));
        assertEquals(
                "应报名单“名单.xlsx”的 应报名单!A4 与 A3 是同一个项目编码 0101。请改正，或删去多余的一行。",
                refused(book("[{项目编码: '0101', 项目名称: 甲}, {项目编码: '0101', 项目名称: 乙}]")));
        assertEquals(
                "应报名单“名单.xlsx”的 应报名单!B4 与 B3 是同一单位的同名项目“办公经费”。请删去多余的一行；确系不同项目的，请填写各自的项目编码。",
                refused(book("[{项目名称: 办公经费, 实施单位: 甲所}, {项目名称: 办公经费, 实施单位: 甲所}]")));
        assertEquals(
                "应报名单“名单.xlsx”的 应报名单!C3 一行未填项目名称和项目编码。请补填，或删去该行。\n"
                        + "应报名单“名单.xlsx”的 应报名单!A4 中，项目编码存为数值 140100210000000000000，末几位可能已丢失。"
                        + "请将单元格设为“文本”格式，重新填写编码。",
                refused(book("[{主管部门: 交通局}, {项目编码: 140100210000000000101, 项目名称: 甲}]")));
    }

    @Test
    void something_else_is_no_roster() throws IOException {
        byte[] form = Files.readAllBytes(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"));
        assertEquals("“名单.xlsx”不是应报名单：未找到“项目编码”一列。请用 ziping forms build roster 生成空白名单，填好后再运行。", refused(form));
        assertEquals("无法读取应报名单“名单.xlsx”：文件是空的（0 字节）。请重新取得原文件后再运行。", refused(new byte[0]));
    }

    @Test
    void among_the_forms_it_is_passed_over() {
        Opening opening = BuiltInRulebooks.WORKBOOKS.open("名单.xlsx", book(TWO), Optional.empty());
        assertEquals("这是应报名单，不是自评表，已跳过。需要按名单核对的，请用 --roster 给出。", ZH.text(((Opening.Skipped) opening).why()));
    }

    private static byte[] book(String lines) {
        try {
            JsonNode read = YAML.readTree(lines);
            return RosterWorkbook.filled(read);
        } catch (JsonProcessingException notYaml) {
            throw new IllegalArgumentException(lines, notYaml);
        }
    }

    private static byte[] changed(byte[] book, Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Roster read(byte[] book) throws RunRefusedException {
        return BuiltInRulebooks.WORKBOOKS.roster(Forms.roster(), "名单.xlsx", book);
    }

    private static String refused(byte[] book) {
        List<String> sentences = assertThrows(RunRefusedException.class, () -> read(book)).messages().stream()
                .map(ZH::text)
                .toList();
        return String.join("\n", sentences);
    }

    private static String shown(Roster roster) {
        return roster.lines().stream()
                .map(it -> String.join(" ", it.place().at().a1(), it.code(), it.project(), it.department()))
                .collect(Collectors.joining("\n"));
    }
}
