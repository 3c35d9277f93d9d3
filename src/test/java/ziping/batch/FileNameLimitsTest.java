package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Request.Writing;

/** Unusual names of input files and folders. */
class FileNameLimitsTest {
    private static final String NAME_TAKEN = "已校验，但没有生成评分副本：文件或文件夹的名称“%s”与输出文件夹中本程序自己的文件同名。请改名后再运行。";

    private final ScoringRuns scoring = new ScoringRuns();

    @TempDir
    Path place;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(place.resolve("in"));
        out = place.resolve("out");
    }

    @Test
    void a_folder_with_a_reserved_name_refuses_only_its_own_workbooks() throws Exception {
        file("ok.xlsx");
        file("Summary.xlsx/a.xlsx");
        file("results.json/sub/b.xlsx");
        scoring.run(in, out, Writing.COPIES);
        assertEquals(
                List.of(
                        "Summary.xlsx/a.xlsx: scored",
                        "Summary.xlsx/a.xlsx: " + NAME_TAKEN.formatted("Summary.xlsx"),
                        "ok.xlsx: scored",
                        "results.json/sub/b.xlsx: scored",
                        "results.json/sub/b.xlsx: " + NAME_TAKEN.formatted("results.json")),
                scoring.lines());
        assertEquals("scored", Files.readString(out.resolve("ok.xlsx")));
        assertTrue(Files.isRegularFile(out.resolve("summary.xlsx")));
    }

    @Test
    void the_longest_names_can_be_written() throws Exception {
        String longest = "桥".repeat(83) + "1.xlsx";
        assertEquals(255, longest.getBytes(StandardCharsets.UTF_8).length);
        file(longest);
        scoring.run(in, out, Writing.COPIES);
        assertEquals("scored", Files.readString(out.resolve(longest)));
    }

    @Test
    void files_with_the_longest_names_can_be_replaced_and_backed_up() throws Exception {
        String longest = "桥".repeat(83) + "1.xlsx";
        Path original = file(longest);
        scoring.run(in, out, Writing.IN_PLACE);
        Files.writeString(original, "corrected");
        scoring.run(in, out, Writing.IN_PLACE);
        assertEquals(List.of(longest + ": scored"), scoring.lines());
        assertEquals("handed in", Files.readString(in.resolve(".ziping-backup/" + longest)));
        assertEquals("corrected", Files.readString(in.resolve(".ziping-backup/" + "桥".repeat(82) + " (2).xlsx")));
    }

    @Test
    void a_name_too_long_for_a_companion_is_refused() throws IOException {
        String name = "桥".repeat(80) + ".xlsx";
        InputFile.Workbook workbook = new InputFile.Workbook(name, in, name);
        Path original = file(name);
        WorkbookExaminer plain = (file, bytes, companion) -> new WorkbookExaminer.Examined(
                ScoringRuns.examine(file, bytes, companion).outcomes(),
                Optional.of(ScoringRuns.COPY),
                Optional.of(ScoringRuns.COPY));
        FileProcessor processor = new FileProcessor(plain, new InPlaceDestination(out, Limits.USUAL), Limits.USUAL);
        List<Outcome> outcomes = processor.write(workbook, processor.examine(workbook));
        assertTrue(ScoringRuns.text(outcomes.get(1)).startsWith("已校验，但未写入：文件名过长，无法建立评分明细和校验结果的工作簿“桥桥桥"));
        assertEquals("handed in", Files.readString(original));
    }

    /** Names of this kind come from Windows archives that are unpacked on other systems. */
    @Test
    void a_name_in_another_encoding_is_refused() throws Exception {
        file("ok.xlsx");
        shell("printf 'a' > \"$0/$(printf '\\307\\305').xlsx\"");
        scoring.run(in, out, Writing.COPIES);
        assertEquals(
                List.of("ok.xlsx: scored", "��.xlsx: 未读取：文件名或所在文件夹的名称中有无法显示的字符（编码不符，多见于在其他系统上打包的文件）。请改名后再运行。"),
                scoring.lines());
    }

    @Test
    void a_name_that_ends_with_blanks_is_refused() throws Exception {
        file("ok.xlsx");
        file("a.xlsx ");
        file("notes.txt ");
        scoring.run(in, out, Writing.COPIES);
        assertEquals(
                List.of(
                        "a.xlsx : 未读取：文件名末尾有空格，Excel 无法识别此类文件。请删去末尾的空格后再运行。",
                        "notes.txt : 不是 Excel 或 WPS 工作簿，未读取。其中有自评表的，请另存为 .xlsx 后再运行。",
                        "ok.xlsx: scored"),
                scoring.lines());
    }

    private void shell(String command) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("bash", "-c", command, in.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    private Path file(String path) throws IOException {
        Path file = in.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "handed in");
    }

    /** No temporary file is left. */
    @AfterEach
    void no_temporary_file_is_left() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            assertEquals(
                    List.of(),
                    files.filter(it -> it.toString().endsWith("ziping-tmp")).toList());
        }
    }
}
