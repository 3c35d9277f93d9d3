package ziping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.rulebook.Forms;
import ziping.rulebook.Rulebooks;

/** A place that the program has never heard of: its form and rulebook lie in a folder, and that is all it takes. */
class PlaceWithoutJavaTest {
    private static final Path PLACE = Fixtures.ROOT.resolve("places/binjiang");
    private static final Path LAW = PLACE.resolve("law");

    @TempDir
    Path work;

    private Path in;

    @BeforeEach
    void its_form_is_filled_and_a_workbook_of_another_place_lies_beside_it() throws Exception {
        in = Files.createDirectories(work.resolve("in"));
        JsonNode filled = Fixtures.yaml(PLACE.resolve("answers.yaml"));
        Rulebooks rulebooks = Rulebooks.load(Optional.of(LAW));
        byte[] workbook = Pouring.filled(
                Forms.load(Optional.of(LAW), rulebooks.liveFormulas())
                        .byId()
                        .get(filled.get("form").asText()),
                filled.get("answers"));
        Files.write(in.resolve("滨江步道夜间照明.xlsx"), workbook);
        Files.copy(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"), in.resolve("外省项目.xlsx"));
    }

    @Test
    void is_scored_graded_and_checked_by_its_own_law() throws Exception {
        String console = Console.run(work, "run", in, "--law", LAW.toString());

        Fixtures.assertApproved(PLACE.resolve("console.txt"), console);
        Fixtures.assertApproved(PLACE.resolve("expected.txt"), Told.findings(work.resolve("out/results.json")));
    }

    @Test
    void is_read_again_from_its_own_output() throws Exception {
        Console.run(work.resolve("first"), "run", in, "--law", LAW.toString());
        Path first = work.resolve("first/out/滨江步道夜间照明.xlsx");
        Console.run(work.resolve("second"), "run", first, "--law", LAW.toString());

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(work.resolve("second/out/滨江步道夜间照明.xlsx")));
    }

    @Test
    void passes_what_an_office_asks_of_its_files_before_it_uses_them() {
        for (String file : List.of("forms/binjiang-2024.yaml", "rulebooks/binjiang.yaml")) {
            String told =
                    CommandLine.run(List.of("forms", "lint", LAW.resolve(file).toString(), "--law", LAW.toString()));
            assertEquals("没有发现问题。\nexit 0\n", told);
        }
    }

    @Test
    void is_unknown_without_its_folder() throws Exception {
        Fixtures.assertApproved(PLACE.resolve("without-its-law.txt"), Console.run(work, "run", in));
    }
}
