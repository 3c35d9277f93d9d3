package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.run.Request;
import ziping.testing.Fixtures;

/** The system clock is wrong and is set back between two runs. */
class ClockTest {
    private static final Instant AHEAD = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path work;

    @Test
    void the_copy_of_a_copy_is_equal_after_the_clock_was_set_back() throws Exception {
        Clock clock = mock();
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        when(clock.instant()).thenReturn(AHEAD, AHEAD.minus(Duration.ofDays(400)));
        Ziping ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()), clock);

        Path first = run(ziping, Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"), "first");
        Path second = run(ziping, first, "second");

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        verify(clock, times(2)).instant();
    }

    private Path run(Ziping ziping, Path in, String folder) throws Exception {
        Path out = work.resolve(folder);
        ziping.run(new Request(List.of(in), Optional.of(out), Request.Writing.COPIES, false, 1), event -> {});
        return out.resolve(in.getFileName());
    }
}
