package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;
import ziping.output.Attachments;

/**
 * The folder for all outputs of a run.
 *
 * @param path absolute; the folder may not exist yet
 */
record OutputFolder(Path path) implements Destination.Located {
    static final String MARKER = ".ziping-output";
    static final String SUMMARY = "summary.xlsx";
    static final String RESULTS = "results.json";

    private static final String SUFFIX = "_自评结果";

    /**
     * Files and folders that are opened in place, so that they must not be symbolic links. Other files are renamed to
     * their name, which replaces a link.
     */
    private static final List<String> OPENED_IN_PLACE =
            List.of(MARKER, Journal.NAME, WorkFolder.name(SUMMARY), Attachments.FOLDER);

    private static final Set<String> OWN_NAMES = Set.of(SUMMARY, RESULTS, MARKER, Journal.NAME);

    /** The folder that was named, or one beside the first input. It is not created yet. */
    static OutputFolder choose(Optional<Path> named, Inputs inputs) throws RunRefusedException {
        Path path = named.isPresent() ? real(named.get()) : beside(inputs.first());
        if (inputs.roots().contains(path) && Files.isDirectory(path)) {
            throw cannot("cannot.out-is-input", path);
        } else if (Files.exists(path) && !Files.isDirectory(path)) {
            throw cannot("cannot.out-is-file", path);
        }
        return new OutputFolder(path);
    }

    /** The folder for a summary of scored copies. If the only input is an output folder, it is that folder. */
    static OutputFolder ofSummary(Optional<Path> named, Inputs inputs) throws RunRefusedException {
        Path first = inputs.first();
        boolean isOutput = inputs.roots().size() == 1 && isMarked(first);
        if (isOutput && (named.isEmpty() || real(named.get()).equals(first))) {
            return new OutputFolder(first);
        }
        return choose(named, inputs);
    }

    /** Whether a folder is the output folder of a run. */
    static boolean isMarked(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Creates the folder, or reuses that of an earlier run, and locks it for a run that writes copies.
     *
     * @return the lock, to be closed at the end of the run
     * @throws RunRefusedException if a copy would replace its original, or as in {@link #lock}
     */
    FolderLock lockForCopies(InputListing listing, Messages messages) throws RunRefusedException {
        for (InputFile file : listing.files()) {
            if (file instanceof InputFile.Workbook workbook && workbook.path().equals(copyPath(workbook))) {
                throw cannot("cannot.out-is-input", path);
            }
        }
        return lock(messages);
    }

    /**
     * Creates the folder, or reuses that of an earlier run, and locks it.
     *
     * @return the lock, to be closed at the end of the run
     * @throws RunRefusedException if it cannot be written, contains files of other people, or another run is writing
     *     into it
     */
    FolderLock lock(Messages messages) throws RunRefusedException {
        try {
            for (String own : OPENED_IN_PLACE) {
                SymbolicLinks.refuse(path, path.resolve(own));
            }
            if (Files.exists(path) && !isMarked(path) && containsFiles()) {
                throw cannot("cannot.out-not-empty", path);
            }
            Files.createDirectories(path);
            FolderLock lock = FolderLock.on(path.resolve(MARKER)).orElseThrow(this::busy);
            AtomicFile.deleteAbandonedBelow(path);
            lock.write(messages.text("output.marker") + "\n");
            return lock;
        } catch (CopyRefusedException link) {
            throw new RunRefusedException(link.refusal().message());
        } catch (IOException notWritable) {
            throw cannot("cannot.out-not-writable", path);
        }
    }

    @Override
    public Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        Path target = copyPath(workbook);
        Optional<String> reservedName = reservedName(workbook);
        if (reservedName.isPresent()) {
            throw new CopyRefusedException(Refusals.nameTaken(reservedName.get()));
        } else if (!isMarked(path)) {
            // The folder was deleted during the run. A new one would have no marker, and the next run would not write
            // into it.
            throw new NoSuchFileException(path.toString());
        }
        SymbolicLinks.refuse(path, target.getParent());
        Files.createDirectories(target.getParent());
        new Companion(target, existing -> {}).write(companion, () -> AtomicFile.write(target, copy));
        return Optional.of(relativePath(workbook));
    }

    /** The name that prevents the copy of a workbook, because the program itself uses it. */
    Optional<String> reservedName(InputFile.Workbook workbook) {
        Path target = copyPath(workbook);
        String first = path.relativize(target).getName(0).toString();
        if (isOwnName(first)) {
            return Optional.of(first);
        }
        return Companion.isNamed(target) ? Optional.of(workbook.file()) : Optional.empty();
    }

    /** The relative path from this folder. */
    String relative(Path file) {
        return path.relativize(file).toString().replace(File.separatorChar, '/');
    }

    Path summary() {
        return path.resolve(SUMMARY);
    }

    /** The work folder of the summary, inside this folder. */
    WorkFolder work() throws IOException, RunRefusedException {
        return WorkFolder.beside(summary()).orElseThrow(this::busy);
    }

    Path results() {
        return path.resolve(RESULTS);
    }

    @Override
    public Path copyPath(InputFile.Workbook workbook) {
        return path.resolve(workbook.file());
    }

    @Override
    public String relativePath(InputFile.Workbook workbook) {
        return workbook.file();
    }

    /**
     * Opens the journal of this run.
     *
     * @param resumes whether an earlier run is resumed
     * @param destination of the copies
     * @param copyFingerprint of everything that all copies depend on
     */
    Journal journal(boolean resumes, Destination.Located destination, String copyFingerprint)
            throws RunRefusedException {
        try {
            return resumes
                    ? Journal.resume(path, destination, copyFingerprint)
                    : Journal.begin(path, destination, copyFingerprint);
        } catch (IOException notWritable) {
            throw cannot("cannot.out-not-writable", path);
        }
    }

    /** Whether the program uses a name directly in this folder. A folder of that name would block a file, too. */
    private static boolean isOwnName(String name) {
        return OWN_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || WorkFolder.isNamed(name)
                || Attachments.FOLDER.equals(name + "/");
    }

    private boolean containsFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> !FileName.of(file).startsWith("."));
        }
    }

    private static Path beside(Path input) throws RunRefusedException {
        if (input.getParent() == null) {
            throw cannot("cannot.out-needed", input);
        }
        String name = FileName.of(input);
        int dot = Files.isDirectory(input) ? -1 : name.lastIndexOf('.');
        return input.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + SUFFIX);
    }

    /** Resolves symbolic links in the part of the path that exists, so that it can be compared with the inputs. */
    private static Path real(Path named) {
        Path absolute = named.toAbsolutePath().normalize();
        for (Path existing = absolute; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing)) {
                return resolved(existing).resolve(existing.relativize(absolute)).normalize();
            }
        }
        return absolute;
    }

    private static Path resolved(Path existing) {
        try {
            return existing.toRealPath();
        } catch (IOException unreadable) {
            return existing;
        }
    }

    private RunRefusedException busy() {
        return cannot("cannot.busy", path);
    }

    private static RunRefusedException cannot(String key, Path path) {
        return new RunRefusedException(Message.of(key).with("path", path.toString()));
    }
}
