package ziping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.CannotRun;
import ziping.words.Language;

/** A county's folder of workbooks: what comes out, and that nothing but the answers decides it. */
class BatchesTest {
    private static final Path COUNTY = Fixtures.ROOT.resolve("batches/county");

    @TempDir
    Path work;

    @Test
    void the_workbooks_hold_their_answers() throws Exception {
        JsonNode batch = Fixtures.yaml(Fixtures.ROOT.resolve("answers/batches/county.yaml"));
        JsonNode base = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml")).get("answers");
        Map<Path, byte[]> files = new TreeMap<>();
        batch.get("files").forEach(file -> {
            JsonNode changes = file.path("with").isObject() ? file.get("with") : JsonNodeFactory.instance.objectNode();
            files.put(
                    Path.of(file.get("path").asText()),
                    Pouring.filled(Law.FORMS.get(batch.get("form").asText()), Answers.changed(base, changes)));
        });
        byte[] good = files.get(Path.of("交通运输局/乡村道路养护.xlsx"));
        files.put(Path.of("民政局/养老服务补贴（传输中断）.xlsx"), java.util.Arrays.copyOf(good, good.length / 2));
        files.put(Path.of("民政局/经费台账.xlsx"), plainWorkbook());
        files.put(Path.of("民政局/报送说明.txt"), "养老服务补贴稍后补报。\n".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path place = COUNTY.resolve("in").resolve(file.getKey());
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
            assertArrayEquals(file.getValue(), Files.readAllBytes(place), place + "; -Dapprove makes it anew");
        }
    }

    @Test
    void a_county_comes_out_as_approved() throws Exception {
        Fixtures.assertApproved(COUNTY.resolve("expected/console.txt"), Console.run(work, "run", COUNTY.resolve("in")));
        Fixtures.assertApproved(
                COUNTY.resolve("expected/findings.txt"), Told.findings(work.resolve("out/results.json")));
    }

    @Test
    void the_published_reports_come_out_as_approved() throws Exception {
        Path seeds = Fixtures.ROOT.resolve("seeds");
        Console.run(work, "run", seeds);
        Fixtures.assertApproved(
                seeds.resolve("expected.txt"), Told.findings(work.resolve("out/results.json")) + notInWorkbook());
    }

    /** What the reports' readers found beyond this, with the reason why the program does not say it. */
    private static String notInWorkbook() {
        StringBuilder text = new StringBuilder();
        for (Path answers : Fixtures.files(Fixtures.ROOT.resolve("answers/seeds"), ".yaml")) {
            text.append("\n# 不在工作簿中：").append(answers.getFileName()).append('\n');
            Fixtures.yaml(answers)
                    .path("not-in-workbook")
                    .properties()
                    .forEach(it -> text.append(it.getKey())
                            .append(' ')
                            .append(it.getValue().asText())
                            .append('\n'));
        }
        return text.toString();
    }

    @Test
    void inputs_stay_as_they_are_to_the_byte() throws Exception {
        Map<String, String> before = contents(COUNTY.resolve("in"));
        Console.run(work, "run", COUNTY.resolve("in"));
        assertEquals(before, contents(COUNTY.resolve("in")));
    }

    @Test
    void one_thread_and_eight_write_the_same() throws Exception {
        Console.run(work.resolve("one"), "run", COUNTY.resolve("in"), "--jobs", "1");
        Console.run(work.resolve("eight"), "run", COUNTY.resolve("in"), "--jobs", "8");
        assertEquals(contents(work.resolve("one")), contents(work.resolve("eight")));
    }

    @Test
    void running_on_the_output_changes_no_workbook() throws Exception {
        Console.run(work.resolve("first"), "run", COUNTY.resolve("in"));
        Console.run(work.resolve("second"), "run", work.resolve("first/out"));
        Map<String, String> first = contents(work.resolve("first/out"));
        contents(work.resolve("second/out")).forEach((file, content) -> {
            if (file.endsWith(".xlsx") && !file.endsWith("summary.xlsx")) {
                assertEquals(first.get(file), content, file);
            }
        });
    }

    @Test
    void a_library_user_gets_what_the_command_line_gets() throws IOException, CannotRun {
        Ziping ziping =
                Ziping.load(new Ziping.Settings(Language.ZH, java.util.Optional.empty(), java.util.Optional.empty()));
        byte[] workbook = Files.readAllBytes(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"));
        ziping.model.Outcome.Evaluated outcome = (ziping.model.Outcome.Evaluated)
                ziping.evaluate("自评表.xlsx", workbook).get(0);
        assertEquals(
                "85.82", outcome.evaluation().figures().total().points().orElseThrow().toPlainString());
        assertEquals("良好", outcome.evaluation().figures().total().grade().orElseThrow());
    }

    private static byte[] plainWorkbook() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("经费台账");
            workbook.getProperties().getCoreProperties().setCreated("2026-01-01T00:00:00Z");
            workbook.write(out);
            return ziping.excel.Zips.steady(out.toByteArray());
        }
    }

    /** Every file below a folder: workbooks as their parts, others as their bytes. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
