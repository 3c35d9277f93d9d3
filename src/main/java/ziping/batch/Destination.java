package ziping.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where scored copies go. */
interface Destination {
    /** Of a run that only checks. */
    Destination NOWHERE = new Destination() {};

    /**
     * Writes one scored copy, with its companion if it has one. Without, a companion of an earlier run is taken away: it
     * would say what no longer holds.
     *
     * @param input fingerprint of the workbook as it was read
     * @return its path as seen from the output folder; empty if none was written
     */
    default Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        return Optional.empty();
    }

    /** Where a workbook of which nothing was written lies, as seen from the output folder; empty if that does not count. */
    default Optional<String> itself(InputFile.Workbook workbook) {
        return Optional.empty();
    }

    /**
     * The copy that an earlier run made of the same, if it still lies there; it is not made again.
     *
     * @param input fingerprint of the workbook as it was read
     * @return its path as seen from the output folder
     */
    default Optional<String> finished(InputFile.Workbook workbook, String input) throws IOException {
        return Optional.empty();
    }

    /**
     * Hears that a copy was written about which nothing has to be told.
     *
     * @param copy its fingerprint
     */
    default void finish(InputFile.Workbook workbook, String input, String copy) {}

    /** One that can say where a copy lies without writing it. */
    interface Known extends Destination {
        Path place(InputFile.Workbook workbook);

        /** The same as seen from the output folder. */
        String address(InputFile.Workbook workbook);
    }
}
