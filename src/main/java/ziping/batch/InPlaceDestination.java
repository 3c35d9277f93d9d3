package ziping.batch;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.RunRefusedException;

/**
 * Replaces originals by their scored copies. Each original is saved in a backup folder beside it.
 *
 * @param out the output folder, whose summary links to the workbooks
 * @param limits for reading originals
 * @param replacement writes a copy over an original
 */
record InPlaceDestination(Path out, Limits limits, Replacement replacement) implements Destination.Located {
    static final String BACKUP_FOLDER = ".ziping-backup";

    /** A file in the backup folder. The run that has locked it may replace the workbooks beside the backup folder. */
    static final String LOCK = ".ziping-lock";

    /** Writes a copy over an original. */
    @FunctionalInterface
    interface Replacement {
        void write(Path original, byte[] copy) throws IOException;
    }

    InPlaceDestination(Path out, Limits limits) {
        this(out, limits, AtomicFile::write);
    }

    @Override
    public Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        Path original = workbook.path();
        requireClosed(original);
        byte[] before = requireUnchanged(original, input);
        requireReplaceable(original);
        new Companion(original, InPlaceDestination::backUp).write(companion, () -> replace(original, before, copy));
        return Optional.of(relativePath(workbook));
    }

    @Override
    public Path copyPath(InputFile.Workbook workbook) {
        return workbook.path();
    }

    /** If the workbook is on another disk, there is no relative path. */
    @Override
    public String relativePath(InputFile.Workbook workbook) {
        Path original = workbook.path();
        return original.getRoot().equals(out.getRoot())
                ? out.relativize(original).toString().replace(File.separatorChar, '/')
                : original.toUri().getPath();
    }

    private static void requireClosed(Path original) throws CopyRefusedException {
        Optional<Path> ownerFile = FileAccess.ownerFile(original);
        if (ownerFile.isPresent()) {
            throw new CopyRefusedException(Refusals.open(FileName.of(ownerFile.get())));
        }
    }

    private static void requireReplaceable(Path original) throws IOException {
        if (FileAccess.isReadOnly(original)) {
            throw new CopyRefusedException(Refusals.readOnly());
        } else if (FolderLock.isLocked(original)) {
            throw new CopyRefusedException(Refusals.held());
        }
        Path folder = original.getParent();
        SymbolicLinks.refuse(folder, folder.resolve(BACKUP_FOLDER).resolve(LOCK));
    }

    /** Reads the original again. Somebody may have saved it since it was examined, while other files were processed. */
    private byte[] requireUnchanged(Path original, String input) throws IOException {
        try {
            byte[] now = BoundedFileReader.of(original, limits);
            if (Fingerprint.of(now, Companion.beside(original, limits)).equals(input)) {
                return now;
            }
        } catch (NoSuchFileException | BoundedFileReader.TooLargeException changed) {
            // Refused below, like every other change.
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
                replacement.write(original, copy);
            } catch (IOException | Error notWritten) {
                restore(original, before, backup);
                throw notWritten;
            }
        }
    }

    /** If the system cannot replace a file in one step, the original may be missing or incomplete after an error. */
    private static void restore(Path original, byte[] before, Path backup) throws IOException {
        try {
            if (!Files.exists(original) || !Arrays.equals(Files.readAllBytes(original), before)) {
                AtomicFile.write(original, before, backup);
            }
        } catch (IOException notRestored) {
            throw new CopyRefusedException(Refusals.onlyInBackup(BACKUP_FOLDER + "/" + FileName.of(backup)));
        }
    }

    /**
     * Saves a file in the backup folder. Earlier backups are kept, because the first one is what the unit submitted. If
     * there is a backup with the same bytes, it is used: a run that was killed may have made it. A symbolic link is no
     * backup, because it may point to the original.
     *
     * @return the backup
     */
    private static Path backUp(Path original) throws IOException {
        Path folder = Files.createDirectories(original.resolveSibling(BACKUP_FOLDER));
        String name = FileName.of(original);
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

    /** Locks on all folders whose workbooks a run replaces. */
    record LockedOriginals(List<FolderLock> locks) implements Closeable {
        /** For a run that replaces no workbooks. */
        static final LockedOriginals NONE = new LockedOriginals(List.of());

        /**
         * Locks every folder that contains a workbook.
         *
         * @throws RunRefusedException if another run replaces workbooks in one of them
         */
        static LockedOriginals of(InputListing listing) throws RunRefusedException {
            TreeSet<Path> folders = new TreeSet<>();
            for (InputFile file : listing.files()) {
                if (file instanceof InputFile.Workbook workbook) {
                    folders.add(workbook.path().getParent());
                }
            }
            LockedOriginals originals = new LockedOriginals(new ArrayList<>());
            try {
                for (Path folder : folders) {
                    originals.lock(folder);
                }
            } catch (RunRefusedException busy) {
                originals.close();
                throw busy;
            }
            return originals;
        }

        private void lock(Path folder) throws RunRefusedException {
            try {
                Path backups = folder.resolve(BACKUP_FOLDER);
                Path lockFile = backups.resolve(LOCK);
                SymbolicLinks.refuse(folder, lockFile);
                Files.createDirectories(backups);
                Optional<FolderLock> lock = FolderLock.on(lockFile);
                if (lock.isEmpty()) {
                    throw new RunRefusedException(
                            Message.of("cannot.busy-originals").with("path", folder.toString()));
                }
                locks.add(lock.get());
                AtomicFile.deleteAbandonedIn(folder);
                AtomicFile.deleteAbandonedIn(backups);
            } catch (IOException notWritable) {
                // Or a symbolic link. Then no backup can be written either, and each workbook of the folder is refused.
            }
        }

        @Override
        public void close() {
            for (FolderLock lock : locks) {
                lock.close();
            }
        }
    }
}
