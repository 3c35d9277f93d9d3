package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/** The folders whose workbooks a run replaces, each held by this run alone. */
record LockedOriginals(List<FolderLock> locks) implements Closeable {
    /** Of a run that replaces none. */
    static final LockedOriginals UNTOUCHED = new LockedOriginals(List.of());

    /**
     * Takes hold of every folder that has a workbook.
     *
     * @throws RunRefusedException if another run replaces workbooks in one of them
     */
    static LockedOriginals of(InputListing listing) throws RunRefusedException {
        TreeSet<Path> folders = new TreeSet<>();
        for (InputFile found : listing.files()) {
            if (found instanceof InputFile.Workbook workbook) {
                folders.add(workbook.path().getParent());
            }
        }
        LockedOriginals originals = new LockedOriginals(new ArrayList<>());
        try {
            for (Path folder : folders) {
                originals.hold(folder);
            }
        } catch (RunRefusedException busy) {
            originals.close();
            throw busy;
        }
        return originals;
    }

    private void hold(Path folder) throws RunRefusedException {
        try {
            Path backups = folder.resolve(InPlaceDestination.BACKUP_FOLDER);
            Path lock = backups.resolve(InPlaceDestination.LOCK);
            SymbolicLinks.refuse(folder, lock);
            Files.createDirectories(backups);
            locks.add(FolderLock.on(lock)
                    .orElseThrow(() -> new RunRefusedException(
                            Message.of("cannot.busy-originals").with("path", folder.toString()))));
            AbandonedFiles.removeIn(folder);
            AbandonedFiles.removeIn(backups);
        } catch (IOException notWritable) {
            // Or a link. Then no backup can be made there either, and each of its workbooks is refused by name.
        }
    }

    @Override
    public void close() {
        locks.forEach(FolderLock::close);
    }
}
