package ziping.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Originals are replaced by their scored copies; each original stays in a folder beside it.
 *
 * @param out the output folder, from which links lead to the workbooks
 */
record InPlace(Path out) implements Destination {
    static final String BACKUP_FOLDER = ".ziping-backup";

    @Override
    public Optional<String> write(Found.Workbook workbook, byte[] copy, Optional<byte[]> companion) throws IOException {
        Path original = workbook.path();
        Optional<Path> owner = OwnerFile.of(original);
        if (owner.isPresent()) {
            throw new NotToBeWritten(Refusals.open(Inputs.name(owner.get())));
        }
        new Companion(original, InPlace::backUp).write(companion, () -> replace(original, copy));
        return Optional.of(asSeenFromOut(original));
    }

    private static void replace(Path original, byte[] copy) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(original), copy)) {
            backUp(original);
            WholeFile.write(original, copy);
        }
    }

    /** Earlier backups are kept: the first of them is what the unit itself handed in. */
    private static void backUp(Path original) throws IOException {
        Path folder = Files.createDirectories(original.resolveSibling(BACKUP_FOLDER));
        String name = Inputs.name(original);
        int dot = name.lastIndexOf('.');
        Path backup = folder.resolve(name);
        for (int i = 2; Files.exists(backup); i++) {
            backup = folder.resolve(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        WholeFile.write(backup, Files.readAllBytes(original));
    }

    /** On another disk there is no relative way. */
    private String asSeenFromOut(Path original) {
        return original.getRoot().equals(out.getRoot())
                ? out.relativize(original).toString().replace(File.separatorChar, '/')
                : original.toUri().getPath();
    }
}
