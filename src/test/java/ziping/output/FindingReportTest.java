package ziping.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.output.table.TempFiles;
import ziping.testing.SampleOutcomes;

class FindingReportTest {
    @TempDir
    Path tempFolder;

    /** Adds outcomes to a report. */
    private interface Content {
        void addTo(FindingReport report) throws IOException;
    }

    @Test
    void each_department_has_a_sheet() throws IOException {
        try (XSSFWorkbook report = open(write(it -> {
            it.add(SampleOutcomes.of("a.xlsx", "县教育局"), Optional.of("in/a.xlsx"));
            it.add(SampleOutcomes.of("b.xlsx", "县 教育局"), Optional.of("in/b.xlsx"));
            it.add(SampleOutcomes.of("c.xlsx", ""), Optional.of("in/c.xlsx"));
            it.add(SampleOutcomes.refused("d.xlsx"), Optional.empty());
        }))) {
            assertEquals(List.of("总览", "校验问题", "未处理文件", "县教育局", "未填主管部门"), titles(report));
            assertEquals(9, report.getSheet("校验问题").getLastRowNum());
            assertEquals(6, report.getSheet("县教育局").getLastRowNum());
            assertEquals(3, report.getSheet("未填主管部门").getLastRowNum());
            assertEquals(1, report.getSheet("未处理文件").getLastRowNum());
        }
    }

    @Test
    void the_overview_counts_by_department_and_by_rule() throws IOException {
        try (XSSFWorkbook report = open(write(it -> {
            it.add(SampleOutcomes.of("a.xlsx", "县教育局"), Optional.empty());
            it.add(SampleOutcomes.answered("b.xlsx", "已核对。"), Optional.empty());
        }))) {
            assertEquals(
                    List.of(
                            "分类|名称|项目数|必须修改|请核实|其中已说明|提示|合计",
                            "合计|全部项目|2|2|2|1|2|6",
                            "按主管部门|县教育局|1|1|1|0|1|3",
                            "按主管部门|某县市场监督管理局|1|1|1|1|1|3",
                            "按规则|B02 规则B02|2|0|0|0|2|2",
                            "按规则|B09 规则B09|2|2|0|0|0|2",
                            "按规则|T08 规则T08|2|0|2|1|0|2"),
                    rows(report.getSheet("总览")));
        }
    }

    @Test
    void a_finding_has_its_project_and_a_link_to_its_cell() throws IOException {
        try (XSSFWorkbook report = open(
                write(it -> it.add(SampleOutcomes.answered("某局/a.xlsx", "已核对。"), Optional.of("../in/某局/a 1.xlsx"))))) {
            Sheet findings = report.getSheet("校验问题");
            assertTrue(
                    rows(findings)
                            .get(2)
                            .startsWith("某局/a.xlsx|智慧监管信息化平台建设经费|某县市场监督管理局|某县市场监督管理局"
                                    + "|项目支出绩效自评表!E22|年度总金额|请核实（已说明）|“平台建设成本”的目标值仍为"),
                    rows(findings).get(2));
            assertTrue(rows(findings).get(2).endsWith("|T08|已核对。"));
            XSSFHyperlink link = (XSSFHyperlink) findings.getRow(2).getCell(4).getHyperlink();
            assertEquals("../in/某局/a%201.xlsx#'项目支出绩效自评表'!E22", link.getAddress());
            assertEquals("'项目支出绩效自评表'!E22", link.getLocation());
        }
    }

    @Test
    void departments_with_the_same_sheet_name_get_numbers() throws IOException {
        String longest = "某某省某某市某某县教育体育和科学技术局下属义务教育学校后勤服务中心";
        try (XSSFWorkbook report = open(write(it -> {
            it.add(SampleOutcomes.of("a.xlsx", longest + "甲"), Optional.empty());
            it.add(SampleOutcomes.of("b.xlsx", longest + "乙"), Optional.empty());
            it.add(SampleOutcomes.of("c.xlsx", "总览"), Optional.empty());
            it.add(SampleOutcomes.of("d.xlsx", "水利局/河道站[2]"), Optional.empty());
        }))) {
            assertEquals(
                    List.of(longest.substring(0, 31), longest.substring(0, 29) + " 2", "总览 2", "水利局_河道站_2_"),
                    titles(report).subList(3, 7));
        }
    }

    @Test
    void too_many_departments_have_no_sheets_but_a_remark() throws IOException {
        try (XSSFWorkbook report = open(write(it -> {
            for (int i = 1; i <= 41; i++) {
                it.add(SampleOutcomes.of(i + ".xlsx", "第" + i + "单位"), Optional.empty());
            }
        }))) {
            assertEquals(List.of("总览", "校验问题", "未处理文件"), titles(report));
            assertEquals(123, report.getSheet("校验问题").getLastRowNum());
            assertTrue(rows(report.getSheet("总览")).get(2).startsWith("说明|主管部门超过 40 个"));
        }
    }

    @Test
    void equal_reports_have_equal_bytes() throws IOException {
        Content one = it -> it.add(SampleOutcomes.of("a.xlsx", "县教育局"), Optional.of("a.xlsx"));
        assertArrayEquals(write(one), write(one));
    }

    private byte[] write(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FindingReport report = FindingReport.begin(new TempFiles(tempFolder), Messages.in(Language.ZH))) {
            content.addTo(report);
            report.writeTo(out, List.of());
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static List<String> titles(XSSFWorkbook report) {
        return StreamSupport.stream(report.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    private static List<String> rows(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(FindingReportTest::text)
                .toList();
    }

    private static String text(Row row) {
        DataFormatter formatter = new DataFormatter();
        Stream<String> cells = StreamSupport.stream(row.spliterator(), false).map(it -> formatter.formatCellValue(it));
        return String.join("|", cells.toList());
    }
}
