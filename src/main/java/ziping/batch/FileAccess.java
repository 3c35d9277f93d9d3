package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The owner and the permissions of a file, where the system has them, and whether an office program has it open. */
final class FileAccess {
    private static final Set<PosixFilePermission> GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Prefixes of owner files. Excel and WPS use the first one, and WPS also uses the second one. */
    private static final String[] OWNER_FILE_PREFIXES = {"~$", ".~"};

    /** Sets an attribute of a file. The system may forbid it. */
    @FunctionalInterface
    private interface AttributeSetter {
        void set() throws IOException;
    }

    private FileAccess() {}

    /**
     * The owner file beside a workbook. An office program creates it, and deletes it when the workbook is closed.
     *
     * @return empty if no office program has the workbook open
     */
    static Optional<Path> ownerFile(Path workbook) {
        String name = FileName.of(workbook);
        for (String prefix : OWNER_FILE_PREFIXES) {
            Path ownerFile = workbook.resolveSibling(prefix + name);
            if (Files.exists(ownerFile)) {
                return Optional.of(ownerFile);
            }
        }
        Path ofLibreOffice = workbook.resolveSibling(".~lock." + name + "#");
        return Files.exists(ofLibreOffice) ? Optional.of(ofLibreOffice) : Optional.empty();
    }

    /**
     * Gives a file that the program wrote the owner, group and permissions of another one. Nobody who cannot read the
     * other one can read it.
     */
    static void copy(Path like, Path file) throws IOException {
        Optional<PosixFileAttributeView> view = view(file);
        if (view.isEmpty() || !Files.isRegularFile(like, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(like, PosixFileAttributes.class);
        PosixFileAttributes given = view.get().readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(wanted.permissions());
        if (!given.group().equals(wanted.group()) && !isAllowed(() -> view.get().setGroup(wanted.group()))) {
            permissions.removeAll(GROUP);
        }
        if (!given.permissions().equals(permissions)) {
            view.get().setPermissions(permissions);
        }
        if (!given.owner().equals(wanted.owner())) {
            isAllowed(() -> view.get().setOwner(wanted.owner()));
        }
    }

    /**
     * Whether a file is read-only. An administrator could write it all the same, but somebody protected it on purpose.
     */
    static boolean isReadOnly(Path file) throws IOException {
        Optional<PosixFileAttributeView> view = view(file);
        boolean forAll = view.isPresent()
                && view.get().readAttributes().permissions().stream().noneMatch(WRITE::contains);
        return forAll || !Files.isWritable(file);
    }

    private static boolean isAllowed(AttributeSetter setter) {
        try {
            setter.set();
            return true;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<PosixFileAttributeView> view(Path file) {
        return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    }
}
