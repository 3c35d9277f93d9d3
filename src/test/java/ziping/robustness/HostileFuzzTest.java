package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Filled workbooks with seeded damage go through the whole program. Each is evaluated or refused with a message, and
 * written files are valid. With {@code -Pslow} there are more of them; {@code -Dfuzz.seconds=600} continues for that
 * time, and {@code -Dfuzz.seed=} selects other seeds.
 */
class HostileFuzzTest {
    private static final long SEED = Long.parseLong(System.getProperty("fuzz.seed", "1"));
    private static final long FEW = 36;
    private static final long MANY = 180;
    private static final Duration LONGER = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 0));

    @TempDir
    Path work;

    @Test
    void hostile_workbooks_are_evaluated_or_refused_without_harm() throws IOException {
        Map<String, Integer> endings = assertHarmless(SEED, SEED + FEW, Duration.ZERO);
        assertTrue(endings.containsKey("evaluated") && endings.size() > 2, endings.toString());
    }

    @Test
    @Tag("slow")
    void many_more_hostile_workbooks_are_evaluated_or_refused_without_harm() throws IOException {
        Map<String, Integer> endings = assertHarmless(SEED + FEW, SEED + MANY, LONGER);
        assertTrue(endings.containsKey("evaluated") && endings.size() > 5, endings.toString());
    }

    private Map<String, Integer> assertHarmless(long first, long last, Duration longer) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> endings = new TreeMap<>();
        Instant end = Instant.now().plus(longer);
        long seed = first;
        while (seed < last || Instant.now().isBefore(end)) {
            FuzzRound round = FuzzRound.run(Files.createDirectory(work.resolve(String.valueOf(seed))), seed);
            faults.addAll(round.faults());
            round.endings().forEach((ending, files) -> endings.merge(ending, files, Integer::sum));
            seed = round.next();
        }
        System.out.println("fuzz: seeds " + first + " to " + (seed - 1) + ", faults " + faults.size() + ", " + endings);

        assertEquals(List.of(), faults);
        return endings;
    }
}
