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
 * The folder that everything of a run goes into.
 *
 * @param path absolute; may not exist yet
 */
record OutputFolder(Path path) implements Destination.Known {
    static final String MARKER = ".ziping-output";
    static final String SUMMARY = "summary.xlsx";
    static final String RESULTS = "results.json";

    private static final String SUFFIX = "_自评结果";

    /** Into these is written where they lie; all else is moved into its place, and takes that of a link. */
    private static final List<String> WRITTEN_WHERE_THEY_LIE =
            List.of(MARKER, Journal.NAME, WorkFolder.name(SUMMARY), Attachments.FOLDER);

    private static final Set<String> OWN_NAMES = Set.of(SUMMARY, RESULTS, MARKER, Journal.NAME);

    /** The folder that was named, or one beside the first input; nothing is made yet. */
    static OutputFolder choose(Optional<Path> named, Inputs inputs) throws RunRefusedException {
        Path path = named.isPresent() ? real(named.get()) : beside(inputs.first());
        if (inputs.roots().contains(path) && Files.isDirectory(path)) {
            throw cannot("cannot.out-is-input", path);
        } else if (Files.exists(path) && !Files.isDirectory(path)) {
            throw cannot("cannot.out-is-file", path);
        }
        return new OutputFolder(path);
    }

    /** The folder of a summary of scored copies: the one that they came out into, if it is given as a whole. */
    static OutputFolder ofSummary(Optional<Path> named, Inputs inputs) throws RunRefusedException {
        Path first = inputs.first();
        boolean isOutput = inputs.roots().size() == 1 && isMarked(first);
        if (isOutput && (named.isEmpty() || real(named.get()).equals(first))) {
            return new OutputFolder(first);
        }
        return choose(named, inputs);
    }

    /** Whether a folder is the output of some run. */
    static boolean isMarked(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes the folder, or takes it over from an earlier run.
     *
     * @return held as long as the run goes on
     * @throws RunRefusedException if it cannot be written, holds other people's files, a copy would replace its original, or
     *     another run is writing into it
     */
    FolderLock claim(InputListing listing, Messages messages) throws RunRefusedException {
        boolean replacesOriginal = listing.files().stream()
                .anyMatch(it -> it instanceof InputFile.Workbook workbook
                        && workbook.path().equals(place(workbook)));
        if (replacesOriginal) {
            throw cannot("cannot.out-is-input", path);
        }
        return take(messages);
    }

    /**
     * The same where no copy is written.
     *
     * @return held as long as the run goes on
     * @throws RunRefusedException if it cannot be written, holds other people's files, or another run is writing into it
     */
    FolderLock take(Messages messages) throws RunRefusedException {
        try {
            for (String own : WRITTEN_WHERE_THEY_LIE) {
                SymbolicLinks.refuse(path, path.resolve(own));
            }
            if (Files.exists(path) && !isMarked(path) && holdsFiles()) {
                throw cannot("cannot.out-not-empty", path);
            }
            Files.createDirectories(path);
            FolderLock lock = FolderLock.on(path.resolve(MARKER)).orElseThrow(this::busy);
            AbandonedFiles.removeBelow(path);
            lock.say(messages.text("output.marker") + "\n");
            return lock;
        } catch (CopyRefusedException elsewhere) {
            throw new RunRefusedException(elsewhere.refusal().message());
        } catch (IOException notWritable) {
            throw cannot("cannot.out-not-writable", path);
        }
    }

    @Override
    public Optional<String> write(InputFile.Workbook workbook, String input, byte[] copy, Optional<byte[]> companion)
            throws IOException {
        Path target = place(workbook);
        Optional<String> taken = taken(workbook);
        if (taken.isPresent()) {
            throw new CopyRefusedException(Refusals.nameTaken(taken.get()));
        } else if (!isMarked(path)) {
            // Made anew it would be a folder of nobody's, that the next run dares not write into.
            throw new NoSuchFileException(path.toString());
        }
        SymbolicLinks.refuse(path, target.getParent());
        Files.createDirectories(target.getParent());
        new Companion(target, replaced -> {}).write(companion, () -> AtomicFile.write(target, copy));
        return Optional.of(address(workbook));
    }

    /** The name for which a workbook has no copy here, because what is called so is ours. */
    Optional<String> taken(InputFile.Workbook workbook) {
        Path target = place(workbook);
        String first = path.relativize(target).getName(0).toString();
        if (isOwnName(first)) {
            return Optional.of(first);
        }
        return Companion.isNamed(target) ? Optional.of(workbook.file()) : Optional.empty();
    }

    /** A path as seen from here. */
    String below(Path file) {
        return path.relativize(file).toString().replace(File.separatorChar, '/');
    }

    Path summary() {
        return path.resolve(SUMMARY);
    }

    /** The place for what is not finished; it lies in this folder. */
    WorkFolder work() throws IOException, RunRefusedException {
        return WorkFolder.beside(summary()).orElseThrow(this::busy);
    }

    Path results() {
        return path.resolve(RESULTS);
    }

    @Override
    public Path place(InputFile.Workbook workbook) {
        return path.resolve(workbook.file());
    }

    @Override
    public String address(InputFile.Workbook workbook) {
        return workbook.file();
    }

    /**
     * The journal of this run.
     *
     * @param resumes whether an earlier run is taken up
     */
    Journal journal(boolean resumes) throws RunRefusedException {
        try {
            return resumes ? Journal.resume(path) : Journal.begin(path);
        } catch (IOException notWritable) {
            throw cannot("cannot.out-not-writable", path);
        }
    }

    /** Whether what lies in this folder itself is called so. A folder there would bar the way to a file, too. */
    private static boolean isOwnName(String name) {
        return OWN_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || WorkFolder.isNamed(name)
                || Attachments.FOLDER.equals(name + "/");
    }

    private boolean holdsFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(it -> !Inputs.name(it).startsWith("."));
        }
    }

    private static Path beside(Path input) throws RunRefusedException {
        if (input.getParent() == null) {
            throw cannot("cannot.out-needed", input);
        }
        String name = Inputs.name(input);
        int dot = Files.isDirectory(input) ? -1 : name.lastIndexOf('.');
        return input.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + SUFFIX);
    }

    /** Follows links as far as the folder exists, so that it can be compared with the inputs. */
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

    private static RunRefusedException cannot(String why, Path path) {
        return new RunRefusedException(Message.of(why).with("path", path.toString()));
    }
}
