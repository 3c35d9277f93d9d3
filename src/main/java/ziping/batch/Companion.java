package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.model.run.Limits;

/**
 * The file beside a workbook that holds our sheets for it.
 *
 * @param workbook the copy that it belongs to
 * @param backup what is done with one that is about to be replaced or to go
 */
record Companion(Path workbook, Backup backup) {
    private static final String ORDINARY_ENDING = ".xlsx";
    private static final String SUFFIX = "_评分校验" + ORDINARY_ENDING;

    /** Keeps a file that is about to change. */
    @FunctionalInterface
    interface Backup {
        void keep(Path file) throws IOException;
    }

    /** What writes the workbook itself. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** What lies in the place of a workbook's companion, if a file does that is within the limits. */
    static Optional<byte[]> beside(Path workbook, Limits limits) throws IOException {
        Path place = place(workbook);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(BoundedFileReader.of(place, limits))
                : Optional.empty();
    }

    /** Whether a file has the name of a companion. */
    static boolean isNamed(Path file) {
        return Inputs.name(file).endsWith(SUFFIX);
    }

    /**
     * Writes a workbook with its companion, or without: then one of an earlier run is taken away. The companion comes
     * first, and is put back if the workbook cannot be written: what it says the program wrote must stand in the form, or
     * the next run would take our figures for the unit's.
     *
     * @throws CopyRefusedException if the companion would replace another file
     */
    void write(Optional<byte[]> companion, Step workbookItself) throws IOException {
        Optional<byte[]> before = beside(workbook, Limits.USUAL);
        boolean ours = before.filter(Workbooks::isCompanion).isPresent();
        boolean changes = companion.isPresent() && !Arrays.equals(before.orElse(new byte[0]), companion.get());
        if (before.isPresent() && changes && !ours) {
            throw new CopyRefusedException(Refusals.companionTaken(Inputs.name(place(workbook))));
        } else if (changes) {
            replace(before, companion.get());
        }
        try {
            workbookItself.take();
        } catch (IOException | Error notWritten) {
            if (changes) {
                restore(before);
            }
            throw notWritten;
        }
        if (companion.isEmpty() && ours) {
            backup.keep(place(workbook));
            Files.delete(place(workbook));
        }
    }

    private void replace(Optional<byte[]> before, byte[] companion) throws IOException {
        if (before.isPresent()) {
            backup.keep(place(workbook));
        }
        try {
            AtomicFile.write(place(workbook), companion, before.isPresent() ? place(workbook) : workbook);
        } catch (IOException notWritten) {
            String name = Inputs.name(place(workbook));
            throw FileName.isTooLong(name) ? new CopyRefusedException(Refusals.companionTooLong(name)) : notWritten;
        }
    }

    private void restore(Optional<byte[]> before) throws IOException {
        if (before.isPresent()) {
            AtomicFile.write(place(workbook), before.get());
        } else {
            Files.delete(place(workbook));
        }
    }

    /** Other endings stay in the name, for {@code a.xls} may lie beside {@code a.xlsx}. */
    private static Path place(Path workbook) {
        String name = Inputs.name(workbook);
        int stem = name.endsWith(ORDINARY_ENDING) ? name.length() - ORDINARY_ENDING.length() : name.length();
        return workbook.resolveSibling(name.substring(0, stem) + SUFFIX);
    }
}
