package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.form.CellAddress;
import ziping.model.result.Edit;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.OfficeProgram;

/**
 * With {@code --plain} only output cells are written into the form. The report sheets are in a separate companion
 * workbook.
 */
class PlainCopiesTest {
    private static final String FORM = "自评 表#1.xlsx";
    private static final String COMPANION = "自评 表#1_评分校验.xlsx";
    private static final String COST = "平台建设成本";

    @TempDir
    Path work;

    private Path in;

    @BeforeEach
    void a_published_report_with_a_sheet_of_its_own_is_handed_in() throws IOException {
        in = Files.createDirectory(work.resolve("in"));
        Files.copy(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"), in.resolve(FORM));
        OfficeProgram.change(
                in.resolve(FORM),
                it -> it.createSheet("支出台账").createRow(2).createCell(3).setCellValue(26));
    }

    @Test
    void only_the_output_cells_of_the_form_are_written() throws Exception {
        Path out = plain("first", in);

        byte[] source = Files.readAllBytes(in.resolve(FORM));
        byte[] copy = Files.readAllBytes(out.resolve(FORM));
        assertEquals(List.of(), XlsxCopyDifferences.differences(source, copy, edited(source)));
        assertEquals(OfficeProgram.titles(in.resolve(FORM)), OfficeProgram.titles(out.resolve(FORM)));
        assertEquals(List.of(), OfficeProgram.ownNames(out.resolve(FORM)));
        assertEquals("85.82", OfficeProgram.shown(out.resolve(FORM), "总分"));
    }

    @Test
    void the_sheets_are_in_the_companion_and_link_to_cells_of_the_form() throws IOException {
        Path out = plain("first", in);

        assertEquals(List.of("评分明细", "校验结果"), OfficeProgram.titles(out.resolve(COMPANION)));
        assertEquals(Set.of(FORM), links(out).keySet());
        List<String> forms = OfficeProgram.titles(out.resolve(FORM));
        assertTrue(links(out).get(FORM).size() > 10, "only " + links(out));
        links(out).get(FORM).forEach(it -> assertTrue(forms.contains(it.substring(0, it.indexOf('!'))), it));
        assertTrue(links(out).get(FORM).contains("预算执行情况!C7"));
    }

    @Test
    void the_output_names_the_companion() {
        String printed = ConsoleRun.run(work.resolve("first"), "run", in, "--plain");

        assertTrue(printed.contains("见各评分副本旁边“…_评分校验.xlsx”的“校验结果”"), printed);
    }

    @Test
    void claims_and_answers_are_kept_in_the_companion() throws IOException {
        Path first = plain("first", in);
        OfficeProgram.change(
                first.resolve(FORM),
                it -> OfficeProgram.at(it, "指标_实际值", OfficeProgram.rowOf(it, COST))
                        .setCellValue("12万元"));
        OfficeProgram.change(
                first.resolve(COMPANION),
                it -> OfficeProgram.beside(it.getSheet("校验结果"), "B10").setCellValue("追加建设资金，已批复"));
        Path second = plain("second", first);
        Path third = plain("third", second);

        for (String run : List.of("second", "third")) {
            JsonNode cost = elements(result(run).get("indicators"))
                    .filter(it -> it.get("name").asText().equals(COST))
                    .findFirst()
                    .orElseThrow();
            assertEquals("10.28", cost.get("points").asText(), run);
            assertEquals("0", cost.get("claimed").asText(), run);
            assertEquals("85.82", result(run).get("claimedTotal").asText(), run);
            assertEquals("96.1", result(run).get("total").asText(), run);
            assertTrue(result(run).get("findings").toString().contains("追加建设资金，已批复"), run);
        }
        assertArrayEquals(
                Files.readAllBytes(second.resolve(FORM)), Files.readAllBytes(third.resolve(FORM)), "the form");
        assertArrayEquals(
                Files.readAllBytes(second.resolve(COMPANION)),
                Files.readAllBytes(third.resolve(COMPANION)),
                "the companion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shanxi-2021/saved-as-xls/filled.xls",
                "shanxi-2021/with-macros/filled.xlsm",
                "mof-2020/two-projects/filled.xlsx",
                "shanxi-2021/two-projects-one-run-before/filled.xlsx"
            })
    void every_kind_of_workbook_stays_as_it_is_and_a_second_run_changes_nothing(String fixture) throws Exception {
        Path source = Fixtures.ROOT.resolve("forms").resolve(fixture);
        String name = source.getFileName().toString();
        Path first = plain("first", source);
        Path second = plain("second", first);

        byte[] before = Files.readAllBytes(source);
        byte[] copy = Files.readAllBytes(first.resolve(name));
        byte[] again = Files.readAllBytes(second.resolve(name));
        Set<CellAddress> edited = edited(before);
        if (name.endsWith(".xls")) {
            assertEquals(List.of(), XlsCopyDifferences.differences(before, copy, edited));
            assertEquals(List.of(), XlsCopyDifferences.differences(copy, again, Set.of()));
        } else {
            assertEquals(List.of(), XlsxCopyDifferences.differences(before, copy, edited));
            assertArrayEquals(copy, again);
        }
        assertEquals(List.of(), OfficeProgram.ownNames(first.resolve(name)));
        String companion = name.replace(".xlsx", "") + "_评分校验.xlsx";
        assertArrayEquals(Files.readAllBytes(first.resolve(companion)), Files.readAllBytes(second.resolve(companion)));
    }

    @Test
    void sheets_of_an_earlier_run_move_into_the_companion() throws IOException {
        Path complete = run("complete", in);
        OfficeProgram.change(complete.resolve(FORM), it -> {
            OfficeProgram.beside(it.getSheet("校验结果"), "B10").setCellValue("追加建设资金，已批复");
            it.setActiveSheet(it.getSheetIndex("校验结果"));
        });
        Path plain = plain("plain", complete);

        assertEquals(OfficeProgram.titles(in.resolve(FORM)), OfficeProgram.titles(plain.resolve(FORM)));
        assertEquals(List.of(), OfficeProgram.ownNames(plain.resolve(FORM)));
        OfficeProgram.read(plain.resolve(COMPANION), it -> {
            assertEquals(
                    "追加建设资金，已批复",
                    OfficeProgram.beside(it.getSheet("校验结果"), "B10").toString());
            assertEquals(
                    "85.82", OfficeProgram.beside(it.getSheet("评分明细"), "总分", 9).toString());
        });
    }

    @Test
    void a_run_without_the_option_moves_the_sheets_back() throws IOException {
        Path first = plain("first", in);
        OfficeProgram.change(
                first.resolve(COMPANION),
                it -> OfficeProgram.beside(it.getSheet("校验结果"), "B10").setCellValue("追加建设资金，已批复"));
        Path back = run("back", first);

        assertFalse(Files.exists(back.resolve(COMPANION)));
        assertEquals(
                Stream.concat(OfficeProgram.titles(in.resolve(FORM)).stream(), Stream.of("评分明细", "校验结果"))
                        .toList(),
                OfficeProgram.titles(back.resolve(FORM)));
        assertTrue(result("back").get("findings").toString().contains("追加建设资金，已批复"));
        assertArrayEquals(
                Files.readAllBytes(back.resolve(FORM)),
                Files.readAllBytes(run("again", back).resolve(FORM)));
    }

    @Test
    void an_outdated_companion_is_removed() throws IOException {
        Path out = plain("one", in);
        assertTrue(Files.exists(out.resolve(COMPANION)));
        run("one", in);

        assertFalse(Files.exists(out.resolve(COMPANION)));
    }

    @Test
    void in_place_the_companion_is_beside_the_original_and_is_backed_up_when_removed() throws IOException {
        ConsoleRun.run(work.resolve("one"), "run", in, "--plain", "--in-place");
        byte[] companion = Files.readAllBytes(in.resolve(COMPANION));
        Map<String, String> after = contents(in);
        ConsoleRun.run(work.resolve("two"), "run", in, "--plain", "--in-place");
        assertEquals(after, contents(in));

        ConsoleRun.run(work.resolve("three"), "run", in, "--in-place");
        assertFalse(Files.exists(in.resolve(COMPANION)));
        assertArrayEquals(
                companion, Files.readAllBytes(in.resolve(".ziping-backup").resolve(COMPANION)));
    }

    @Test
    void a_foreign_file_with_the_name_of_the_companion_is_not_overwritten() throws IOException {
        Files.copy(Fixtures.ROOT.resolve("batches/county/in/民政局/经费台账.xlsx"), in.resolve(COMPANION));
        Map<String, String> before = contents(in);
        String printed = ConsoleRun.run(work.resolve("one"), "run", in, "--plain", "--in-place");

        assertTrue(
                printed.contains("已校验，但未写入：同一文件夹中的“" + COMPANION + "”不是本程序生成的，无法存放评分明细和校验结果。请将其改名或移走后再运行。"), printed);
        assertEquals(before, contents(in));
    }

    @Test
    void a_form_with_the_name_of_a_companion_does_not_replace_it() throws IOException {
        Files.copy(in.resolve(FORM), in.resolve(COMPANION));
        String printed = ConsoleRun.run(work.resolve("one"), "run", in, "--plain");

        assertTrue(printed.contains("文件或文件夹的名称“" + COMPANION + "”与输出文件夹中本程序自己的文件同名"), printed);
        assertEquals(
                List.of("评分明细", "校验结果"),
                OfficeProgram.titles(work.resolve("one/out").resolve(COMPANION)));
    }

    @Test
    void the_companion_stays_when_the_form_cannot_be_written() throws IOException {
        Path out = plain("one", in);
        byte[] companion = Files.readAllBytes(out.resolve(COMPANION));
        Files.delete(out.resolve(FORM));
        Files.createDirectories(out.resolve(FORM).resolve("占位"));
        OfficeProgram.change(
                in.resolve(FORM),
                it -> OfficeProgram.at(it, "指标_实际值", OfficeProgram.rowOf(it, COST))
                        .setCellValue("12万元"));
        String printed = ConsoleRun.run(work.resolve("one"), "run", in, "--plain");

        assertTrue(printed.contains("已校验，但无法写入评分结果"), printed);
        assertArrayEquals(companion, Files.readAllBytes(out.resolve(COMPANION)));
        Files.delete(out.resolve(COMPANION));
        ConsoleRun.run(work.resolve("one"), "run", in, "--plain");
        assertFalse(Files.exists(out.resolve(COMPANION)));
    }

    @Test
    void an_unreadable_companion_is_not_ignored() throws IOException {
        Path first = plain("first", in);
        Files.write(first.resolve(COMPANION), new byte[] {1, 2, 3});
        String printed = ConsoleRun.run(work.resolve("second"), "run", first);

        assertTrue(printed.contains("无法读取自评表对应的评分校验工作簿（文件名以“_评分校验.xlsx”结尾）"), printed);
        assertFalse(Files.exists(work.resolve("second/out").resolve(FORM)));
    }

    @Test
    void a_companion_without_its_form_is_not_evaluated() throws IOException {
        Path first = plain("first", in);
        String printed = ConsoleRun.run(work.resolve("second"), "run", first.resolve(COMPANION));

        assertTrue(printed.contains("这是本程序生成的评分校验工作簿，不是自评表"), printed);
        assertTrue(printed.contains("已处理 0，未能处理 0，跳过 1"), printed);
    }

    @Test
    void one_thread_and_eight_threads_give_the_same_in_both_directions() throws IOException {
        Map<String, Map<String, String>> after = new TreeMap<>();
        for (String jobs : List.of("1", "8")) {
            Path place = work.resolve(jobs);
            copyTree(Fixtures.ROOT.resolve("batches/county/in"), place.resolve("in"));
            ConsoleRun.run(place.resolve("there"), "run", place.resolve("in"), "--plain", "--in-place", "--jobs", jobs);
            ConsoleRun.run(place.resolve("back"), "run", place.resolve("in"), "--in-place", "--jobs", jobs);
            after.put(jobs, contents(place));
        }

        assertTrue(after.get("1").keySet().stream().anyMatch(it -> it.endsWith("_评分校验.xlsx")));
        assertEquals(after.get("1"), after.get("8"));
    }

    /** The output folder of a plain run. */
    private Path plain(String run, Path input) {
        ConsoleRun.run(work.resolve(run), "run", input, "--plain");
        return work.resolve(run).resolve("out");
    }

    private Path run(String run, Path input) {
        ConsoleRun.run(work.resolve(run), "run", input);
        return work.resolve(run).resolve("out");
    }

    private JsonNode result(String run) throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(Files.readString(work.resolve(run).resolve("out/results.json")));
        return elements(results.get("submissions"))
                .filter(it -> it.get("outcome").asText().equals("evaluated"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<CellAddress> edited(byte[] source) throws RunRefusedException {
        Ziping ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()));
        return ziping.evaluate("filled", source).stream()
                .map(Outcome.Evaluated.class::cast)
                .flatMap(it -> it.evaluation().writeback().edits().stream())
                .map(Edit::at)
                .collect(Collectors.toSet());
    }

    /** The target cells of the links in the companion, by file. */
    private static Map<String, List<String>> links(Path folder) throws IOException {
        Map<String, List<String>> links = new TreeMap<>();
        OfficeProgram.read(folder.resolve(COMPANION), workbook -> {
            for (Sheet sheet : workbook) {
                for (Hyperlink link : sheet.getHyperlinkList()) {
                    String file = URI.create(link.getAddress()).getPath();
                    links.computeIfAbsent(file, none -> new ArrayList<>()).add(((XSSFHyperlink) link).getLocation());
                }
            }
        });
        return links;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        assertTrue(array.size() > 0, "nothing there");
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** All files except the lock file of a run, which stays. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith(".ziping-lock"))
                    .toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
