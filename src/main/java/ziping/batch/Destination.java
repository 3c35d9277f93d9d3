package ziping.batch;

import java.io.IOException;
import java.util.Optional;

/** Where scored copies go. */
interface Destination {
    /** Of a run that only checks. */
    Destination NOWHERE = new Destination() {};

    /**
     * Writes one scored copy, with its companion if it has one. Without, a companion of an earlier run is taken away: it
     * would say what no longer holds.
     *
     * @return its path as seen from the output folder; empty if none was written
     */
    default Optional<String> write(Found.Workbook workbook, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        return Optional.empty();
    }

    /** Where a workbook of which nothing was written lies, as seen from the output folder; empty if that does not count. */
    default Optional<String> itself(Found.Workbook workbook) {
        return Optional.empty();
    }
}
