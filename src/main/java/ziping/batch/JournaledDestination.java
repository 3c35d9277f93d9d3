package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import ziping.model.run.Limits;

/**
 * A destination that knows what was finished before. A workbook is done if the same bytes, on the same basis, have led
 * to the copy that lies there now; of one that was replaced by its copy, if this is the copy.
 *
 * @param basis fingerprint of what all copies rest on
 */
record JournaledDestination(Known destination, Journal journal, String basis) implements Destination {
    @Override
    public Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        return destination.write(workbook, input, copy, companion);
    }

    @Override
    public Optional<String> finished(InputFile.Workbook workbook, String input) throws IOException {
        if (journal.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> copy = isReplaced(workbook) ? Optional.of(input) : lying(destination.place(workbook));
        return copy.filter(it -> journal.has(line(workbook, input, it))).map(it -> destination.address(workbook));
    }

    @Override
    public void finish(InputFile.Workbook workbook, String input, String copy) {
        journal.add(line(workbook, isReplaced(workbook) ? copy : input, copy));
    }

    private String line(InputFile.Workbook workbook, String input, String copy) {
        return new Fingerprint()
                .with(basis)
                .with(workbook.file())
                .with(input)
                .with(copy)
                .hex();
    }

    private boolean isReplaced(InputFile.Workbook workbook) {
        return destination.place(workbook).equals(workbook.path());
    }

    private static Optional<String> lying(Path copy) throws IOException {
        return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Fingerprint.of(Files.readAllBytes(copy), Companion.beside(copy, Limits.USUAL)))
                : Optional.empty();
    }
}
