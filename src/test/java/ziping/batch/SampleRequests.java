package ziping.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.Request;

/** Requests for tests. */
final class SampleRequests {
    private SampleRequests() {}

    /** A request with a workbook of findings. */
    static Request reporting(Path in, Request.Writing writing, Path report, int jobs) {
        return new Request(
                List.of(in),
                Optional.empty(),
                writing,
                false,
                false,
                Optional.of(report),
                jobs,
                Optional.empty(),
                Optional.empty(),
                false,
                ConsolidationOptions.NONE);
    }
}
