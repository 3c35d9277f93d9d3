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

/** Whose a file is, and who may read and write it, on systems that know of such. */
final class FileAccess {
    private static final Set<PosixFilePermission> GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** What is set of a file; the system may forbid it. */
    @FunctionalInterface
    private interface Setting {
        void set() throws IOException;
    }

    private FileAccess() {}

    /** Gives a file that is ours the access of another; nobody can read it who cannot read that. */
    static void give(Path like, Path file) throws IOException {
        Optional<PosixFileAttributeView> view = view(file);
        if (view.isEmpty() || !Files.isRegularFile(like, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(like, PosixFileAttributes.class);
        PosixFileAttributes given = view.get().readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(wanted.permissions());
        if (!given.group().equals(wanted.group()) && !isLet(() -> view.get().setGroup(wanted.group()))) {
            permissions.removeAll(GROUP);
        }
        if (!given.permissions().equals(permissions)) {
            view.get().setPermissions(permissions);
        }
        if (!given.owner().equals(wanted.owner())) {
            isLet(() -> view.get().setOwner(wanted.owner()));
        }
    }

    /** Whether a file is not to be written. Who administers the system could, but whoever set it so meant it. */
    static boolean isReadOnly(Path file) throws IOException {
        Optional<PosixFileAttributeView> view = view(file);
        boolean forAll = view.isPresent()
                && view.get().readAttributes().permissions().stream().noneMatch(WRITE::contains);
        return forAll || !Files.isWritable(file);
    }

    private static boolean isLet(Setting setting) {
        try {
            setting.set();
            return true;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<PosixFileAttributeView> view(Path file) {
        return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    }
}
