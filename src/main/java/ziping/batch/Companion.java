package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import ziping.excel.Workbooks;

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

    /** What lies in the place of a workbook's companion, if anything does. */
    static Optional<byte[]> beside(Path workbook) throws IOException {
        Path place = place(workbook);
        return Files.isRegularFile(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
    }

    /** Whether a file has the name of a companion. */
    static boolean isNamed(Path file) {
        return Inputs.name(file).endsWith(SUFFIX);
    }

    /**
     * Writes the companion, if there is one. To be done before the workbook is written: a workbook that came without its
     * companion would have forgotten every claim.
     *
     * @throws NameTaken if another file lies there
     */
    void put(Optional<byte[]> companion) throws IOException {
        Optional<byte[]> there = companion.isPresent() ? beside(workbook) : Optional.empty();
        if (there.isPresent() && !Workbooks.isCompanion(there.get())) {
            throw new NameTaken(Refusals.companionTaken(Inputs.name(place(workbook))));
        } else if (companion.isPresent() && !Arrays.equals(there.orElse(new byte[0]), companion.get())) {
            replace(there, companion.get());
        }
    }

    /** Takes away one of an earlier run, if there is none now. To be done when the workbook has everything in itself. */
    void settle(Optional<byte[]> companion) throws IOException {
        if (companion.isEmpty()
                && beside(workbook).filter(Workbooks::isCompanion).isPresent()) {
            backup.keep(place(workbook));
            Files.delete(place(workbook));
        }
    }

    private void replace(Optional<byte[]> there, byte[] companion) throws IOException {
        if (there.isPresent()) {
            backup.keep(place(workbook));
        }
        WholeFile.write(place(workbook), companion);
    }

    /** Other endings stay in the name, for {@code a.xls} may lie beside {@code a.xlsx}. */
    private static Path place(Path workbook) {
        String name = Inputs.name(workbook);
        int stem = name.endsWith(ORDINARY_ENDING) ? name.length() - ORDINARY_ENDING.length() : name.length();
        return workbook.resolveSibling(name.substring(0, stem) + SUFFIX);
    }
}
