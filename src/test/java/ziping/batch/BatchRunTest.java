package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.InOrder;
import ziping.model.run.FileCount;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;

/** The order in which a run writes a copy, adds its outcomes to the reports, and sends its progress event. */
class BatchRunTest {
    private final Destination destination = mock();
    private final RunReports reports = mock();
    private final Consumer<Progress> listener = mock();

    @TempDir
    Path in;

    private InputFile.Workbook first;
    private InputFile.Workbook second;

    @BeforeEach
    void two_workbooks() throws IOException {
        first = workbook("1.xlsx");
        second = workbook("2.xlsx");
        when(destination.write(any(), any(), any(), any())).thenReturn(Optional.of("copy.xlsx"));
    }

    @Test
    void a_progress_event_follows_the_copy_and_the_reports_of_its_file() throws Exception {
        run();
        InOrder order = inOrder(destination, reports, listener);
        order.verify(listener).accept(new Progress.Found(2));
        for (InputFile.Workbook workbook : List.of(first, second)) {
            order.verify(destination).write(eq(workbook), any(), any(), any());
            order.verify(reports).add(eq(workbook), any());
            order.verify(listener).accept(any(Progress.Ended.class));
        }
        order.verifyNoMoreInteractions();
    }

    @Test
    void a_copy_that_the_disk_refuses_is_reported_and_the_run_goes_on() throws Exception {
        when(destination.write(eq(first), any(), any(), any())).thenThrow(new IOException("No space left on device"));
        FileCount files = run();
        InOrder order = inOrder(reports, listener);
        order.verify(reports).add(eq(first), argThat(BatchRunTest::isRefused));
        order.verify(listener)
                .accept(argThat(event -> event instanceof Progress.Ended end && isRefused(end.outcomes())));
        order.verify(reports).add(eq(second), argThat(outcomes -> !isRefused(outcomes)));
        order.verify(listener).accept(any(Progress.Ended.class));
        assertEquals(1, files.refused());
    }

    private FileCount run() throws Exception {
        FileProcessor processor = new FileProcessor(ScoringRuns::examine, destination, Limits.USUAL);
        return new BatchRun(processor, reports, listener).over(List.of(first, second), 2);
    }

    private static boolean isRefused(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(Outcome.Refused.class::isInstance);
    }

    private InputFile.Workbook workbook(String name) throws IOException {
        Files.writeString(in.resolve(name), name);
        return new InputFile.Workbook(name, in, name);
    }
}
