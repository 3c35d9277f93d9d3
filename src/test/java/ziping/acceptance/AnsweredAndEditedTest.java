package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/** A person answers a finding or edits the form after the check. Every report shows both. */
class AnsweredAndEditedTest {
    private static final Path SEED = Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx");
    private static final String ANSWER = "追加的 20 万元另行下达，成本目标未调整。";
    private static final String COST = "平台建设成本";

    @TempDir
    Path work;

    @Test
    void an_answer_is_shown_in_the_sheet_the_results_and_the_summary() throws IOException {
        Path first = run("first", SEED);
        answer(first, "T08", ANSWER);
        Path second = run("second", first);

        assertEquals("请核实（已说明）|" + ANSWER, rowOf(second, "校验结果", "T08", 1, 9));
        assertTrue(lines(second, "校验结果").contains("其中 1 处请核实的问题已写处理说明。"));
        JsonNode finding = StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(
                                        work.resolve("second/out/results.json").toFile())
                                .at("/submissions/0/findings")
                                .spliterator(),
                        false)
                .filter(it -> it.get("code").asText().equals("T08"))
                .findFirst()
                .orElseThrow();
        assertEquals(ANSWER, finding.get("answer").asText());
        assertEquals("请核实（已说明）|" + ANSWER, rowOf(work.resolve("second/out/summary.xlsx"), "校验问题", "T08", 3, 11));
    }

    @Test
    void an_answered_finding_is_printed_as_answered() throws IOException {
        Path first = run("first", SEED);
        answer(first, "T08", ANSWER);
        String checked = CommandLine.run(List.of("check", first.toString()));
        assertTrue(checked.contains("E14、F14  请核实（已说明）  T08  “平台建设成本”的目标值仍为年初预算"), checked);
        assertTrue(checked.contains("处理说明：" + ANSWER), checked);
        assertTrue(checked.contains("请核实 6 处（其中已说明 1 处）"), checked);
        assertTrue(checked.contains("结论：1 处必须修改、5 处待核实。"), checked);
        String written = ConsoleRun.run(work.resolve("second"), "run", first);
        assertTrue(written.contains("请核实（已说明）  T08"), written);
        assertTrue(written.contains("处理说明：" + ANSWER), written);
    }

    @Test
    void an_edit_after_the_check_is_reported_until_the_next_check() throws IOException {
        Path first = run("first", SEED);
        assertFalse(CommandLine.run(List.of("check", first.toString())).contains("有改动"));
        NamedCellEditor.write(first, "指标_实际值", COST, "12万元");

        String printed = CommandLine.run(List.of("check", first.toString()));
        assertTrue(printed.contains("校验后有改动：2026-11-23 09:00 校验以后，填报内容有改动；"), printed);
        assertTrue(printed.contains("1 个项目在上次校验后有改动"), printed);

        Path second = run("second", first);
        assertTrue(lines(second, "校验结果").stream().anyMatch(it -> it.startsWith("校验后有改动：")));
        assertEquals(-1, Files.mismatch(second, run("third", second)));
    }

    @Test
    void an_answer_does_not_count_as_an_edit() throws IOException {
        Path first = run("first", SEED);
        answer(first, "T08", ANSWER);
        assertFalse(CommandLine.run(List.of("check", first.toString())).contains("有改动"));
    }

    @Test
    void three_runs_count_resolved_new_and_remaining_findings() throws IOException {
        Path first = run("first", SEED);
        NamedCellEditor.write(first, "指标_实际值", "系统安全等级达标率", "90%");
        Path second = run("second", first);
        assertTrue(
                lines(second, "校验结果").contains("与上次相比：已解决 0 处，新出现 2 处，仍未解决 14 处。"),
                lines(second, "校验结果").toString());
        NamedCellEditor.write(second, "预算调整原因", "追加建设资金");
        Path third = run("third", second);
        assertTrue(
                lines(third, "校验结果").contains("与上次相比：已解决 1 处，新出现 0 处，仍未解决 15 处。"),
                lines(third, "校验结果").toString());
    }

    private Path run(String folder, Path input) {
        ConsoleRun.run(work.resolve(folder), "run", input);
        return work.resolve(folder).resolve("out/shanxi-2021.xlsx");
    }

    private static void answer(Path workbook, String code, String answer) throws IOException {
        try (XSSFWorkbook read = NamedCellEditor.open(workbook)) {
            row(read.getSheet("校验结果"), code).getCell(9).setCellValue(answer);
            try (var out = Files.newOutputStream(workbook)) {
                read.write(out);
            }
        }
    }

    private static String rowOf(Path workbook, String sheet, String code, int duty, int answer) throws IOException {
        try (XSSFWorkbook read = NamedCellEditor.open(workbook)) {
            Row row = row(read.getSheet(sheet), code);
            return row.getCell(duty) + "|" + row.getCell(answer);
        }
    }

    private static Row row(Sheet sheet, String code) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(it -> it.toString().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    /** The texts in the first column. */
    private static List<String> lines(Path workbook, String sheet) throws IOException {
        try (XSSFWorkbook read = NamedCellEditor.open(workbook)) {
            return StreamSupport.stream(read.getSheet(sheet).spliterator(), false)
                    .map(it -> it.getCell(0, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
                    .map(Cell::toString)
                    .toList();
        }
    }
}
