package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.rulebook.Forms;
import ziping.rulebook.Rulebooks;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.ResultsText;
import ziping.testing.TableImporter;

/**
 * Places that the program does not know. Each is only a folder under {@code test-fixtures/places}: its rules in
 * {@code law}, the answers of one workbook in {@code answers.yaml} and the approved output.
 */
class PlacesTest {
    private static final String OTHERS = "外省项目.xlsx";

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicContainer> each_place_needs_only_its_folder() {
        return Fixtures.folders(Fixtures.ROOT.resolve("places")).stream().map(this::tests);
    }

    private DynamicContainer tests(Path place) {
        String name = place.getFileName().toString();
        Path own = work.resolve(name);
        return DynamicContainer.dynamicContainer(
                name,
                List.of(
                        DynamicTest.dynamicTest(
                                "is scored, graded and checked by its own law", () -> scored(place, own)),
                        DynamicTest.dynamicTest("is read again from its own output", () -> readAgain(place, own)),
                        DynamicTest.dynamicTest("passes what an office asks of its files", () -> linted(place)),
                        DynamicTest.dynamicTest("is unknown without its folder", () -> unknown(place, own))));
    }

    private static void scored(Path place, Path own) throws Exception {
        Path run = own.resolve("scored");
        String console = ConsoleRun.run(run, "run", handedIn(place, run), "--law", law(place));
        Fixtures.assertApproved(place.resolve("console.txt"), console);
        Fixtures.assertApproved(place.resolve("expected.txt"), ResultsText.findings(run.resolve("out/results.json")));
    }

    private static void readAgain(Path place, Path own) throws Exception {
        Path first = own.resolve("first");
        ConsoleRun.run(first, "run", handedIn(place, first), "--law", law(place));
        Path copy = first.resolve("out").resolve(workbook(place));
        Path second = own.resolve("second");
        ConsoleRun.run(second, "run", copy, "--law", law(place));
        assertArrayEquals(
                Files.readAllBytes(copy),
                Files.readAllBytes(second.resolve("out").resolve(workbook(place))));
    }

    private static void linted(Path place) throws IOException {
        for (Path file : files(place.resolve("law"))) {
            String printed = CommandLine.run(List.of("forms", "lint", file.toString(), "--law", law(place)));
            assertEquals("未发现问题。\nexit 0\n", printed, file.toString());
        }
    }

    private static void unknown(Path place, Path own) throws Exception {
        Path run = own.resolve("unknown");
        Fixtures.assertApproved(place.resolve("without-its-law.txt"), ConsoleRun.run(run, "run", handedIn(place, run)));
    }

    /** The workbook of the place and one of another place beside it. */
    private static Path handedIn(Path place, Path run) throws Exception {
        Path in = Files.createDirectories(run.resolve("in"));
        JsonNode answers = answers(place);
        Optional<Path> law = Optional.of(place.resolve("law"));
        Forms forms = Forms.load(law, Rulebooks.load(law).liveFormulas());
        byte[] workbook =
                TableImporter.filled(forms.byId().get(answers.get("form").asText()), answers.get("answers"));
        Files.write(in.resolve(workbook(place)), workbook);
        Files.copy(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"), in.resolve(OTHERS));
        return in;
    }

    private static String workbook(Path place) {
        return answers(place).at("/answers/项目名称").asText() + ".xlsx";
    }

    private static JsonNode answers(Path place) {
        return Fixtures.yaml(place.resolve("answers.yaml"));
    }

    private static String law(Path place) {
        return place.resolve("law").toString();
    }

    private static List<Path> files(Path law) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(law)) {
            all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        return files;
    }
}
