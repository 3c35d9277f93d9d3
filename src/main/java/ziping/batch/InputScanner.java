package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ziping.excel.Workbooks;
import ziping.model.message.Message;
import ziping.model.run.Limits;
import ziping.model.run.Outcome;
import ziping.model.run.Refusal;
import ziping.output.Attachments;

/** The way through one input. Symbolic links are not followed; what is passed over is said, but for our own traces. */
final class InputScanner extends SimpleFileVisitor<Path> {
    /** As Excel and WPS give them; the last two are opened only to be told what they are. */
    private static final Set<String> WORKBOOK_ENDINGS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "et", "ett", "xlsb", "ods");

    /** As submissions come by mail. */
    private static final Set<String> PACKED_ENDINGS = Set.of("zip", "rar", "7z", "tar", "gz", "tgz");

    private static final Set<String> OWN_TRACES = Set.of(OutputFolder.MARKER, Journal.NAME);

    private final Path root;
    private final String prefix;
    private final Optional<Path> out;
    private final Set<Path> seen;
    private final List<InputFile> found = new ArrayList<>();
    private boolean metAgain;

    /**
     * Prepares the way.
     *
     * @param seen files of earlier inputs; grows with those of this one
     */
    InputScanner(Path root, String prefix, Optional<Path> out, Set<Path> seen) {
        this.root = root;
        this.prefix = prefix;
        this.out = out;
        this.seen = seen;
    }

    List<InputFile> found() {
        return found;
    }

    /** Whether a file of an earlier input was met again. */
    boolean metAgain() {
        return metAgain;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = Inputs.name(folder);
        if (out.filter(folder::equals).isPresent() || isOwnTrace(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        } else if (OutputFolder.isMarked(folder)) {
            skip(folder, "/", "skipped.output-folder");
            return FileVisitResult.SKIP_SUBTREE;
        } else if (name.startsWith(".")) {
            skip(folder, "/", "skipped.hidden");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = Inputs.name(file);
        if (OWN_TRACES.contains(name) || AtomicFile.isBeside(name)) {
            return FileVisitResult.CONTINUE;
        } else if (!seen.add(file)) {
            metAgain = true;
        } else if (name.startsWith("~$")) {
            skip(file, "", "skipped.owner-file");
        } else if (name.startsWith(".")) {
            skip(file, "", "skipped.hidden");
        } else if (attributes.isSymbolicLink()) {
            skip(file, "", "skipped.link");
        } else if (attributes.isRegularFile() && PACKED_ENDINGS.contains(ending(name))) {
            skip(file, "", "skipped.packed");
        } else if (!attributes.isRegularFile() || !WORKBOOK_ENDINGS.contains(ending(name.strip()))) {
            skip(file, "", isWorkbook(file) ? "skipped.named-otherwise" : "skipped.not-a-workbook");
        } else if (!name.equals(name.stripTrailing())) {
            refuse(file, "", Refusals.blankEnding());
        } else if (!base(file).resolve(below(file)).equals(file)) {
            refuse(file, "", Refusals.unreadableName());
        } else {
            found.add(new InputFile.Workbook(label(file), base(file), below(file)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        refuse(file, Files.isDirectory(file) ? "/" : "", Refusals.notReadable());
        return FileVisitResult.CONTINUE;
    }

    /** Whatever it is called. Only what begins like one is read to its end: pictures and papers lie beside submissions. */
    private static boolean isWorkbook(Path file) {
        try {
            return Workbooks.beginsLikeOne(BoundedFileReader.start(file))
                    && Workbooks.isOne(BoundedFileReader.of(file, Limits.USUAL));
        } catch (IOException notReadable) {
            return false;
        }
    }

    /** A folder in which there is nothing that was handed in. */
    private static boolean isOwnTrace(Path folder) {
        String name = Inputs.name(folder);
        return name.equals(InPlaceDestination.BACKUP_FOLDER) || WorkFolder.isNamed(name) || isAnnex(folder);
    }

    /** The folder beside a summary. */
    private static boolean isAnnex(Path folder) {
        return Attachments.FOLDER.equals(Inputs.name(folder) + "/") && OutputFolder.isMarked(folder.getParent());
    }

    private void skip(Path file, String ending, String why) {
        found.add(new InputFile.Settled(new Outcome.Skipped(label(file) + ending, Message.of(why))));
    }

    private void refuse(Path file, String ending, Refusal why) {
        found.add(new InputFile.Settled(new Outcome.Refused(label(file) + ending, why)));
    }

    private String label(Path file) {
        String below = below(file).replace(File.separatorChar, '/');
        return prefix.isEmpty() ? below : prefix + below;
    }

    private String below(Path file) {
        return base(file).relativize(file).toString();
    }

    private Path base(Path file) {
        return file.equals(root) ? root.getParent() : root;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
