package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import ziping.model.run.Limits;

/**
 * Originals are replaced by their scored copies; each original stays in a folder beside it.
 *
 * @param out the output folder, from which links lead to the workbooks
 * @param limits within which originals were read
 * @param replacement how a copy comes into the place of an original
 */
record InPlaceDestination(Path out, Limits limits, Replacement replacement) implements Destination.Known {
    static final String BACKUP_FOLDER = ".ziping-backup";

    /** In the folder of the backups; whoever holds it may replace what lies beside that. */
    static final String LOCK = ".ziping-lock";

    /** Puts a copy into the place of an original. */
    @FunctionalInterface
    interface Replacement {
        void put(Path original, byte[] copy) throws IOException;
    }

    InPlaceDestination(Path out, Limits limits) {
        this(out, limits, AtomicFile::write);
    }

    @Override
    public Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        Path original = workbook.path();
        requireClosed(original);
        byte[] before = examined(original, input);
        requireReplaceable(original);
        new Companion(original, InPlaceDestination::backUp).write(companion, () -> replace(original, before, copy));
        return Optional.of(address(workbook));
    }

    @Override
    public Path place(InputFile.Workbook workbook) {
        return workbook.path();
    }

    /** On another disk there is no relative way. */
    @Override
    public String address(InputFile.Workbook workbook) {
        Path original = workbook.path();
        return original.getRoot().equals(out.getRoot())
                ? out.relativize(original).toString().replace(File.separatorChar, '/')
                : original.toUri().getPath();
    }

    private static void requireClosed(Path original) throws CopyRefusedException {
        Optional<Path> owner = OwnerFile.of(original);
        if (owner.isPresent()) {
            throw new CopyRefusedException(Refusals.open(Inputs.name(owner.get())));
        }
    }

    private static void requireReplaceable(Path original) throws IOException {
        if (FileAccess.isReadOnly(original)) {
            throw new CopyRefusedException(Refusals.readOnly());
        } else if (FolderLock.isHeld(original)) {
            throw new CopyRefusedException(Refusals.held());
        }
        Path folder = original.getParent();
        SymbolicLinks.refuse(folder, folder.resolve(BACKUP_FOLDER).resolve(LOCK));
    }

    /** What lies there, which must be what was examined: other files may have taken long, and somebody saved it. */
    private byte[] examined(Path original, String input) throws IOException {
        try {
            byte[] now = BoundedFileReader.of(original, limits);
            if (Fingerprint.of(now, Companion.beside(original, limits)).equals(input)) {
                return now;
            }
        } catch (NoSuchFileException | BoundedFileReader.TooLargeException changed) {
            // Told below, like every other change.
        }
        throw new CopyRefusedException(Refusals.changed());
    }

    private void replace(Path original, byte[] before, byte[] copy) throws IOException {
        if (!Arrays.equals(before, copy)) {
            Path backup = backUp(original);
            if (!Arrays.equals(before, BoundedFileReader.of(original, limits))) {
                throw new CopyRefusedException(Refusals.changed());
            }
            try {
                replacement.put(original, copy);
            } catch (IOException | Error notWritten) {
                restore(original, before, backup);
                throw notWritten;
            }
        }
    }

    /** Where a file cannot be moved in one step, the original may have gone before the copy came. */
    private static void restore(Path original, byte[] before, Path backup) throws IOException {
        try {
            if (!Files.exists(original) || !Arrays.equals(Files.readAllBytes(original), before)) {
                AtomicFile.write(original, before, backup);
            }
        } catch (IOException notRestored) {
            throw new CopyRefusedException(Refusals.onlyInBackup(BACKUP_FOLDER + "/" + Inputs.name(backup)));
        }
    }

    /**
     * Earlier backups are kept: the first of them is what the unit itself handed in. One of the same bytes is enough: a
     * run that was cut may have made it. A link is none: it may lead to the original itself.
     *
     * @return the backup of what lies there now
     */
    private static Path backUp(Path original) throws IOException {
        Path folder = Files.createDirectories(original.resolveSibling(BACKUP_FOLDER));
        String name = Inputs.name(original);
        int dot = name.lastIndexOf('.');
        Path backup = folder.resolve(name);
        for (int i = 2; Files.exists(backup, LinkOption.NOFOLLOW_LINKS); i++) {
            if (!Files.isSymbolicLink(backup) && Files.mismatch(backup, original) < 0) {
                return backup;
            }
            backup = folder.resolve(FileName.fitting("", name.substring(0, dot), " (" + i + ")" + name.substring(dot)));
        }
        AtomicFile.write(backup, Files.readAllBytes(original), original);
        return backup;
    }
}
