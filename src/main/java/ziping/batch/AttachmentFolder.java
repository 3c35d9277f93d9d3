package ziping.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ziping.output.Attachments;

/** The files beside a summary; each appears whole or not at all. */
final class AttachmentFolder implements Attachments, Closeable {
    private final Path folder;
    private final List<AtomicFile> begun = new ArrayList<>();

    /** @param folder that the summary lies in */
    AttachmentFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public OutputStream begin(String path) throws IOException {
        AtomicFile file = AtomicFile.begin(place(path));
        begun.add(file);
        return file.out();
    }

    @Override
    public void write(String path, Content content) throws IOException {
        try (AtomicFile file = AtomicFile.begin(place(path))) {
            content.writeTo(file.out());
            file.keep();
        }
    }

    /** Puts the files that were begun into their places. */
    void keep() throws IOException {
        for (AtomicFile file : begun) {
            file.keep();
        }
    }

    @Override
    public void close() throws IOException {
        for (AtomicFile file : begun) {
            file.close();
        }
    }

    private Path place(String path) throws IOException {
        Path place = folder.resolve(path);
        SymbolicLinks.refuse(folder, place.getParent());
        Files.createDirectories(place.getParent());
        return place;
    }
}
