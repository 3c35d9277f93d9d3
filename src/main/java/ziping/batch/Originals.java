package ziping.batch;

import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The folders whose workbooks a run replaces, each held by this run alone. */
record Originals(List<Lock> locks) implements Closeable {
    /** Of a run that replaces none. */
    static final Originals UNTOUCHED = new Originals(List.of());

    /**
     * Takes hold of every folder that has a workbook.
     *
     * @throws RunRefusedException if another run replaces workbooks in one of them
     */
    static Originals of(Listing listing) throws RunRefusedException {
        TreeSet<Path> folders = new TreeSet<>();
        for (Found found : listing.files()) {
            if (found instanceof Found.Workbook workbook) {
                folders.add(workbook.path().getParent());
            }
        }
        Originals originals = new Originals(new ArrayList<>());
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
            Path backups = folder.resolve(InPlace.BACKUP_FOLDER);
            Path lock = backups.resolve(InPlace.LOCK);
            Links.refuse(folder, lock);
            Files.createDirectories(backups);
            locks.add(Lock.on(lock)
                    .orElseThrow(() ->
                            new RunRefusedException(Message.of("cannot.busy-originals").with("path", folder.toString()))));
            Leftovers.removeIn(folder);
            Leftovers.removeIn(backups);
        } catch (IOException notWritable) {
            // Or a link. Then no backup can be made there either, and each of its workbooks is refused by name.
        }
    }

    @Override
    public void close() {
        locks.forEach(Lock::close);
    }
}
