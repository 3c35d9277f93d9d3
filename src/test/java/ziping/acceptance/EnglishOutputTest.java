package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.model.Reference;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/**
 * With {@code --lang en} the output contains no Chinese except input texts, printed form texts and titles of
 * documents.
 */
class EnglishOutputTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}(?:[\\p{IsHan}、，；：（）]*\\p{IsHan})?");

    /**
     * The draft of an explanation is an answer of the form. The fact that it states is also stored on the report
     * sheet.
     */
    private static final Pattern DRAFT = Pattern.compile("【系统测算】([^【]*)");

    /**
     * Texts that are Chinese in every language: names of the program's folders and columns, and texts written into
     * forms.
     */
    private static final List<String> CHINESE_THAT_STAYS =
            List.of("自评结果", "汇总附件", "评分校验", "自评", "原因", "措施", "请填写", "处理说明", "万元", "元", "不适用", "无", "以上");

    @TempDir
    Path work;

    private Path in;
    private final StringBuilder known = new StringBuilder();

    @BeforeEach
    void workbooks_of_all_sorts_were_handed_in() throws IOException {
        in = Files.createDirectories(work.resolve("in"));
        for (String folder : List.of("batches/county/in", "batches/bureau/in", "seeds", "broken")) {
            copy(Fixtures.ROOT.resolve(folder), in.resolve(folder.replace('/', '-')));
        }
        addKnown();
    }

    @Test
    void printed_text_is_english() {
        assertEquals(List.of(), unknownChinese("check", run("en", "check")));
        assertEquals(List.of(), unknownChinese("sarif", run("en", "check", "--format", "sarif")));
        assertEquals(List.of(), unknownChinese("junit", run("en", "check", "--format", "junit")));
    }

    @Test
    void written_files_are_english() throws IOException {
        Path out = work.resolve("out");
        String printed = run(
                "en",
                "run",
                "--out",
                out.toString(),
                "--marks",
                "--by-department",
                "--export",
                "csv,jsonl",
                "--report",
                work.resolve("report.xlsx").toString());
        List<String> chinese = new ArrayList<>(unknownChinese("run", printed));
        chinese.addAll(unknownChinese("report.xlsx", texts(work.resolve("report.xlsx"))));
        for (Path file : files(out)) {
            String name = out.relativize(file).toString();
            boolean isText = name.endsWith(".csv") || name.endsWith(".jsonl");
            chinese.addAll(unknownChinese(name, isText ? Files.readString(file) : texts(file)));
        }
        assertTrue(Files.exists(out.resolve("summary.xlsx")));
        assertEquals(List.of(), chinese);
    }

    @Test
    void printed_chinese_is_detected() {
        List<String> chinese = unknownChinese("check", run("zh", "check"));
        assertTrue(chinese.contains("check: 未能处理的文件"), chinese.toString());
    }

    private String run(String language, String command, String... more) {
        Path roster = Fixtures.ROOT.resolve("batches/bureau/in/应报名单.xlsx");
        List<String> arguments =
                new ArrayList<>(List.of(command, in.toString(), "--lang", language, "--roster", roster.toString()));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments);
    }

    private List<String> unknownChinese(String source, String text) {
        List<String> drafts =
                DRAFT.matcher(text).results().map(it -> it.group(1)).toList();
        String ours = drafts.stream().reduce(text, (chinese, it) -> chinese.replace(it, ""));
        return CHINESE.matcher(ours.replace("【系统测算】", ""))
                .results()
                .map(MatchResult::group)
                .filter(it -> !isKnown(it) && !isKnown(withoutAllowedChinese(it)))
                .map(it -> source + ": " + it)
                .distinct()
                .toList();
    }

    private boolean isKnown(String text) {
        return known.indexOf(text) >= 0;
    }

    private static String withoutAllowedChinese(String text) {
        return CHINESE_THAT_STAYS.stream().reduce(text, (chinese, it) -> chinese.replace(it, ""));
    }

    private void addKnown() throws IOException {
        BuiltInRulebooks.RULEBOOKS.all().stream()
                .flatMap(it -> it.documents().values().stream())
                .map(Reference::text)
                .forEach(this::addKnown);
        BuiltInRulebooks.FORMS.values().forEach(form -> {
            addKnown(form.plan().title());
            form.fields().values().forEach(it -> {
                addKnown(it.label());
                addKnown(it.name());
            });
        });
        for (Path file : files(in)) {
            addKnown(in.relativize(file).toString());
            addKnown(texts(file));
        }
    }

    private void addKnown(String text) {
        known.append(text).append('\n');
    }

    private static String texts(Path file) {
        StringBuilder texts = new StringBuilder();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                texts.append(sheet.getSheetName()).append('\n');
                sheet.forEach(row -> row.forEach(cell -> {
                    CellType type = cell.getCellType() == CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
                    if (type == CellType.STRING) {
                        texts.append(cell.getStringCellValue()).append('\n');
                    }
                }));
                sheet.getCellComments()
                        .values()
                        .forEach(it -> texts.append(it.getString().getString()).append('\n'));
            }
        } catch (IOException | RuntimeException notAWorkbook) {
            return texts.toString();
        }
        return texts.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
