package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.checks.Examples;
import ziping.excel.ZipAccess;
import ziping.excel.template.SettingsTemplate;
import ziping.excel.template.TemplateWriter;
import ziping.model.form.Form;
import ziping.rulebook.Forms;

/**
 * The generated files of the source tree that tests read: blank workbooks, filled ones, damaged ones, and the
 * examples of the messages of rules. No generated file is made from another one, so their order does not matter.
 */
public final class GeneratedFiles {
    private static final Path ANSWERS = Fixtures.ROOT.resolve("answers");
    private static final Path BASE = Fixtures.ROOT.resolve("rules/base.yaml");
    private static final Path TEMPLATES = Path.of("excel-templates");

    private GeneratedFiles() {}

    /** All files with their required content. */
    static Map<Path, byte[]> all() throws Exception {
        Map<Path, byte[]> all = new TreeMap<>();
        all.putAll(templates());
        all.putAll(seeds());
        all.putAll(county());
        all.putAll(bureau());
        all.putAll(FormCases.workbooks());
        all.putAll(broken());
        all.putAll(Examples.pages());
        return all;
    }

    /** The blank workbooks. */
    public static Map<Path, byte[]> templates() {
        Map<Path, byte[]> templates = new TreeMap<>();
        for (Form form : BuiltInRulebooks.FORMS.values()) {
            templates.put(TEMPLATES.resolve(form.id() + ".xlsx"), TemplateWriter.draw(form));
        }
        templates.put(
                TEMPLATES.resolve("settings.xlsx"),
                SettingsTemplate.draw(Forms.settings(), BuiltInRulebooks.RULEBOOKS.settable()));
        templates.put(TEMPLATES.resolve("roster.xlsx"), TemplateWriter.draw(Forms.roster()));
        return templates;
    }

    /** The published reports. */
    public static Map<Path, byte[]> seeds() {
        Map<Path, byte[]> seeds = new TreeMap<>();
        for (Path answers : Fixtures.files(ANSWERS.resolve("seeds"), ".yaml")) {
            JsonNode seed = Fixtures.yaml(answers);
            List<String> cleared = new ArrayList<>();
            seed.path("clear").forEach(table -> cleared.add(table.asText()));
            seeds.put(
                    Fixtures.ROOT.resolve("seeds").resolve(Fixtures.stem(answers) + ".xlsx"),
                    TableImporter.filled(
                            BuiltInRulebooks.FORMS.get(seed.get("form").asText()), seed.get("answers"), cleared));
        }
        return seeds;
    }

    /** The files that the offices of a county submitted. */
    public static Map<Path, byte[]> county() throws Exception {
        Path in = Fixtures.ROOT.resolve("batches/county/in");
        JsonNode county = Fixtures.yaml(ANSWERS.resolve("batches/county.yaml"));
        Form form = BuiltInRulebooks.FORMS.get(county.get("form").asText());
        JsonNode base = Fixtures.yaml(BASE).get("answers");
        Map<Path, byte[]> files = new TreeMap<>();
        for (JsonNode file : county.get("files")) {
            JsonNode changes = file.path("with").isObject() ? file.get("with") : JsonNodeFactory.instance.objectNode();
            files.put(
                    in.resolve(file.get("path").asText()),
                    TableImporter.filled(form, FormAnswers.changed(base, changes)));
        }
        byte[] good = files.get(in.resolve("交通运输局/乡村道路养护.xlsx"));
        files.put(in.resolve("民政局/养老服务补贴（传输中断）.xlsx"), Arrays.copyOf(good, good.length / 2));
        files.put(in.resolve("民政局/经费台账.xlsx"), plainWorkbook());
        files.put(in.resolve("民政局/报送说明.txt"), "养老服务补贴稍后补报。\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] plainWorkbook() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("经费台账");
            workbook.getProperties().getCoreProperties().setCreated("2026-01-01T00:00:00Z");
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        }
    }

    /** The files that the offices of a bureau submitted, the roster, and copies that an earlier run scored. */
    public static Map<Path, byte[]> bureau() throws Exception {
        Path in = Fixtures.ROOT.resolve("batches/bureau/in");
        JsonNode bureau = Fixtures.yaml(ANSWERS.resolve("batches/bureau.yaml"));
        Map<Path, byte[]> files = new TreeMap<>();
        for (JsonNode file : bureau.get("files")) {
            files.put(in.resolve(file.get("path").asText()), filled(bureau, file));
        }
        JsonNode roster = bureau.get("roster");
        files.put(in.resolve(roster.get("path").asText()), RosterWorkbook.filled(roster.get("lines")));
        for (Map.Entry<String, JsonNode> copy : bureau.get("scored-copies").properties()) {
            files.put(
                    in.resolve(copy.getKey()),
                    scored(files.get(in.resolve(copy.getValue().asText()))));
        }
        return files;
    }

    /** Files that must be refused. Encryption gives different bytes each time, so an existing encrypted file stays. */
    public static Map<Path, byte[]> broken() throws Exception {
        Map<Path, byte[]> broken = new TreeMap<>();
        BrokenFiles.files().forEach((why, content) -> broken.put(brokenFile(why), content));
        Path encrypted = brokenFile("password");
        broken.put(encrypted, Files.exists(encrypted) ? Files.readAllBytes(encrypted) : BrokenFiles.encrypted());
        return broken;
    }

    /** The file that must be refused for this reason. */
    public static Path brokenFile(String why) {
        String name = why.startsWith("excel-") ? "filled.xls" : "filled.xlsx";
        return Fixtures.ROOT.resolve("broken").resolve(why).resolve(name);
    }

    private static byte[] filled(JsonNode bureau, JsonNode file) {
        String form = file.path("form").asText(bureau.get("form").asText());
        JsonNode base = Fixtures.yaml(BASE).get("answers");
        JsonNode answers = file.has("answers")
                ? file.get("answers")
                : FormAnswers.changed(FormAnswers.changed(base, bureau.get("common")), file.get("with"));
        return TableImporter.filled(BuiltInRulebooks.FORMS.get(form), answers);
    }

    private static byte[] scored(byte[] original) throws Exception {
        Path work = Files.createTempDirectory("ziping-scored");
        try {
            Path handedIn = Files.createDirectories(work.resolve("original")).resolve("a.xlsx");
            Files.write(handedIn, original);
            return ConsoleRun.copy(work, handedIn);
        } finally {
            try (Stream<Path> left = Files.walk(work)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
