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
 * The workbook beside a plain copy. It contains the report sheets, which the plain copy does not have.
 *
 * @param workbook the copy
 * @param backup saves an existing companion before it is replaced or deleted
 */
record Companion(Path workbook, Backup backup) {
    private static final String XLSX = ".xlsx";
    private static final String SUFFIX = "_评分校验" + XLSX;

    /** Saves a file that will be changed. */
    @FunctionalInterface
    interface Backup {
        void save(Path file) throws IOException;
    }

    /** Writes the workbook itself. */
    @FunctionalInterface
    interface WorkbookWriter {
        void write() throws IOException;
    }

    /** The content of the file that has the name of a workbook's companion, if there is one. */
    static Optional<byte[]> beside(Path workbook, Limits limits) throws IOException {
        Path path = companionPath(workbook);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(BoundedFileReader.of(path, limits))
                : Optional.empty();
    }

    /** Whether a file has the name of a companion. */
    static boolean isNamed(Path file) {
        return FileName.of(file).endsWith(SUFFIX);
    }

    /**
     * Writes a workbook and its companion. If it has none, the companion of an earlier run is deleted.
     *
     * <p>The companion lists the values that the program wrote into the workbook. The next run needs this list to tell
     * them from the values of the unit. Therefore the companion is written first, and restored if the workbook cannot
     * be written.
     *
     * @throws CopyRefusedException if the companion would replace a file that is no companion
     */
    void write(Optional<byte[]> companion, WorkbookWriter workbookWriter) throws IOException {
        Optional<byte[]> before = beside(workbook, Limits.USUAL);
        boolean hadCompanion = before.isPresent() && Workbooks.isCompanion(before.get());
        boolean changes = companion.isPresent() && !Arrays.equals(before.orElse(new byte[0]), companion.get());
        if (before.isPresent() && changes && !hadCompanion) {
            throw new CopyRefusedException(Refusals.companionTaken(FileName.of(companionPath(workbook))));
        } else if (changes) {
            replace(before, companion.get());
        }
        try {
            workbookWriter.write();
        } catch (IOException | Error notWritten) {
            if (changes) {
                restore(before);
            }
            throw notWritten;
        }
        if (companion.isEmpty() && hadCompanion) {
            backup.save(companionPath(workbook));
            Files.delete(companionPath(workbook));
        }
    }

    private void replace(Optional<byte[]> before, byte[] companion) throws IOException {
        if (before.isPresent()) {
            backup.save(companionPath(workbook));
        }
        try {
            AtomicFile.write(
                    companionPath(workbook), companion, before.isPresent() ? companionPath(workbook) : workbook);
        } catch (IOException notWritten) {
            String name = FileName.of(companionPath(workbook));
            throw FileName.isTooLong(name) ? new CopyRefusedException(Refusals.companionTooLong(name)) : notWritten;
        }
    }

    private void restore(Optional<byte[]> before) throws IOException {
        if (before.isPresent()) {
            AtomicFile.write(companionPath(workbook), before.get());
        } else {
            Files.delete(companionPath(workbook));
        }
    }

    /** Other extensions stay in the name, because {@code a.xls} may be beside {@code a.xlsx}. */
    private static Path companionPath(Path workbook) {
        String name = FileName.of(workbook);
        int stem = name.endsWith(XLSX) ? name.length() - XLSX.length() : name.length();
        return workbook.resolveSibling(name.substring(0, stem) + SUFFIX);
    }
}
