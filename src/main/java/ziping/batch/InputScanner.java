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

/**
 * Lists the files of one input. Symbolic links are not followed. Every file that is skipped is listed too, except the
 * files of the program itself.
 */
final class InputScanner extends SimpleFileVisitor<Path> {
    /** Extensions of Excel and WPS. The last two are opened only to refuse them with the right message. */
    private static final Set<String> WORKBOOK_EXTENSIONS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "et", "ett", "xlsb", "ods");

    /** Archives, in which submissions come by mail. */
    private static final Set<String> ARCHIVE_EXTENSIONS = Set.of("zip", "rar", "7z", "tar", "gz", "tgz");

    private static final Set<String> OWN_FILES = Set.of(OutputFolder.MARKER, Journal.NAME);

    private final Path root;
    private final String prefix;
    private final Optional<Path> out;
    private final Set<Path> seen;
    private final List<InputFile> files = new ArrayList<>();
    private boolean hasDuplicates;

    /**
     * Prepares the scan.
     *
     * @param seen files of earlier inputs; the files of this one are added
     */
    InputScanner(Path root, String prefix, Optional<Path> out, Set<Path> seen) {
        this.root = root;
        this.prefix = prefix;
        this.out = out;
        this.seen = seen;
    }

    List<InputFile> files() {
        return files;
    }

    /** Whether a file was already found in an earlier input. */
    boolean hasDuplicates() {
        return hasDuplicates;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = FileName.of(folder);
        boolean isOut = out.isPresent() && out.get().equals(folder);
        if (isOut || isOwnFolder(folder)) {
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
        String name = FileName.of(file);
        if (OWN_FILES.contains(name) || AtomicFile.isTemporary(name)) {
            return FileVisitResult.CONTINUE;
        } else if (!seen.add(file)) {
            hasDuplicates = true;
        } else if (name.startsWith("~$")) {
            skip(file, "", "skipped.owner-file");
        } else if (name.startsWith(".")) {
            skip(file, "", "skipped.hidden");
        } else if (attributes.isSymbolicLink()) {
            skip(file, "", "skipped.link");
        } else if (attributes.isRegularFile() && ARCHIVE_EXTENSIONS.contains(extension(name))) {
            skip(file, "", "skipped.packed");
        } else if (!attributes.isRegularFile() || !WORKBOOK_EXTENSIONS.contains(extension(name.strip()))) {
            skip(file, "", isWorkbook(file) ? "skipped.named-otherwise" : "skipped.not-a-workbook");
        } else if (!name.equals(name.stripTrailing())) {
            refuse(file, "", Refusals.blankEnding());
        } else if (!base(file).resolve(below(file)).equals(file)) {
            refuse(file, "", Refusals.unreadableName());
        } else {
            files.add(new InputFile.Workbook(label(file), base(file), below(file)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        refuse(file, Files.isDirectory(file) ? "/" : "", Refusals.notReadable());
        return FileVisitResult.CONTINUE;
    }

    /**
     * Whether a file is a workbook by its content. Only a file that begins like one is read completely, because there
     * are many other files beside submissions.
     */
    private static boolean isWorkbook(Path file) {
        try {
            return Workbooks.beginsLikeOne(BoundedFileReader.start(file))
                    && Workbooks.isOne(BoundedFileReader.of(file, Limits.USUAL));
        } catch (IOException notReadable) {
            return false;
        }
    }

    /** Whether the program itself created a folder inside an input or output. It contains no submissions. */
    private static boolean isOwnFolder(Path folder) {
        String name = FileName.of(folder);
        return name.equals(InPlaceDestination.BACKUP_FOLDER) || WorkFolder.isNamed(name) || isAttachmentFolder(folder);
    }

    /** Whether a folder contains the attachments of a summary. */
    private static boolean isAttachmentFolder(Path folder) {
        return Attachments.FOLDER.equals(FileName.of(folder) + "/") && OutputFolder.isMarked(folder.getParent());
    }

    private void skip(Path file, String suffix, String key) {
        files.add(new InputFile.Settled(new Outcome.Skipped(label(file) + suffix, Message.of(key))));
    }

    private void refuse(Path file, String suffix, Refusal refusal) {
        files.add(new InputFile.Settled(new Outcome.Refused(label(file) + suffix, refusal)));
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

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
