package ziping.batch;

import java.io.IOException;
import java.util.Optional;

/** Where scored copies go. */
@FunctionalInterface
interface Destination {
    /** Of a run that only checks. */
    Destination NOWHERE = (workbook, copy) -> Optional.empty();

    /**
     * Writes one scored copy.
     *
     * @return its path as seen from the output folder; empty if none was written
     */
    Optional<String> write(Found.Workbook workbook, byte[] copy) throws IOException;
}
