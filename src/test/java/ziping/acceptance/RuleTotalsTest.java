package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ziping.testing.RuleTotals;

/** One file contains the totals of rules; approved texts contain none. */
class RuleTotalsTest {
    @Test
    void totals_are_hidden_and_other_numbers_are_not() {
        assertEquals("规则：通过 ‹n›，发现 2，并入 1，不适用 ‹n›，未检查 3", RuleTotals.hidden("规则：通过 44，发现 2，并入 1，不适用 33，未检查 3"));
        assertEquals(
                "Rules: over 2 projects ‹n› passed, 3 found something, ‹n› not applicable, 4 not checked",
                RuleTotals.hidden(
                        "Rules: over 2 projects 90 passed, 3 found something, 55 not applicable, 4 not checked"));
        assertEquals("通过：‹n›\n未检查：B02", RuleTotals.hidden("通过：B04 B05\n未检查：B02"));
    }

    @Test
    void every_listed_file_exists() {
        Map<String, String> all = RuleTotals.all();
        assertFalse(all.isEmpty());
        List<String> gone = all.keySet().stream()
                .filter(file -> Files.notExists(Path.of(file)))
                .toList();
        assertEquals(List.of(), gone, "delete their lines from " + RuleTotals.FILE);
    }
}
