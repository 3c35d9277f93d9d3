package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.batch.WorkbookExaminer.Examined;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Refusal;
import ziping.testing.SampleOutcomes;

/** Errors of one file that no library reports: too little memory, too much time. */
class FileProcessorTest {
    private final OutOfMemoryError noMemory = new OutOfMemoryError("Java heap space");

    @TempDir
    Path folder;

    private InputFile.Workbook workbook;

    @BeforeEach
    void workbook() throws IOException {
        Files.writeString(folder.resolve("a.xlsx"), "a");
        workbook = new InputFile.Workbook("a.xlsx", folder, "a.xlsx");
    }

    @Test
    void a_copy_that_runs_out_of_memory_is_written_again() throws IOException {
        List<Outcome> outcomes = write(() -> Optional.of("a.xlsx"));
        assertEquals(1, outcomes.size());
        assertEquals(Optional.of("a.xlsx"), ((Outcome.Evaluated) outcomes.get(0)).copy());
    }

    @Test
    void a_copy_that_runs_out_of_memory_twice_is_refused() throws IOException {
        List<Outcome> outcomes = write(() -> {
            throw noMemory;
        });
        assertEquals(Optional.empty(), ((Outcome.Evaluated) outcomes.get(0)).copy());
        assertEquals("refusal.memory", refusal(outcomes.get(1)).message().key());
    }

    /** POI does not react to an interrupt while it reads a workbook. */
    @Test
    void a_file_that_ignores_the_interrupt_is_refused_and_its_thread_is_a_daemon() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        WorkbookExaminer reader = (file, bytes, companion) -> {
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            finished.countDown();
            return scored(file);
        };
        FileProcessor processor = new FileProcessor(reader, Destination.NOWHERE, new Limits(1, 1, 1));
        Examined examined = processor.examine(workbook).examined();
        assertEquals(
                "refusal.time", refusal(examined.outcomes().get(0)).message().key());
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(it -> it.getName().equals("worker"))
                        .allMatch(Thread::isDaemon),
                "other threads would keep the process alive");
        released.countDown();
        finished.await();
    }

    /** Writes to a destination where the first attempt runs out of memory. */
    private List<Outcome> write(Supplier<Optional<String>> secondAttempt) throws IOException {
        Destination destination = mock();
        when(destination.write(any(), any(), any(), any())).thenThrow(noMemory).thenAnswer(call -> secondAttempt.get());
        WorkbookExaminer examiner = (file, bytes, companion) -> scored(file);
        FileProcessor processor = new FileProcessor(examiner, destination, Limits.USUAL);
        List<Outcome> outcomes = processor.write(workbook, processor.examine(workbook));
        verify(destination, times(2)).write(eq(workbook), any(), any(), any());
        return outcomes;
    }

    private static Examined scored(String file) {
        return new Examined(List.of(SampleOutcomes.checked(file, "项目")), Optional.of(new byte[] {1}), Optional.empty());
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }
}
