package ziping.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.testing.Fixtures;

/** A filled workbook with damage that its seed determines. */
final class DamagedWorkbook {
    private static final List<Path> WORKBOOKS = workbooks();

    /** Damage to the bytes of the package; applicable to any file. */
    private static final List<Damage> OF_ANY_FILE =
            List.of(PackageDamage.BYTES_FLIPPED, PackageDamage.FILE_CUT_OFF, PackageDamage.FILE_BEFORE_OTHER_BYTES);

    private final String file;
    private final byte[] bytes;

    private DamagedWorkbook(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The same workbook for the same seed. */
    static DamagedWorkbook of(long seed) {
        Random random = new Random(seed);
        Path workbook = Damage.one(WORKBOOKS, random);
        String name = workbook.getFileName().toString();
        List<Damage> damages = name.endsWith(".xls") ? List.of(Damage.one(OF_ANY_FILE, random)) : damages(random);
        byte[] bytes = read(workbook);
        for (Damage damage : damages) {
            bytes = damage.to(bytes, random);
        }
        String done = damages.stream().map(Damage::toString).collect(Collectors.joining("+"));
        String ending = name.substring(name.lastIndexOf('.'));
        String fixture = workbook.getParent().getFileName() + "-" + name.replace(ending, "");
        return new DamagedWorkbook(seed + " " + fixture + " " + done + ending, bytes);
    }

    /** A name with the seed, the workbook and the damage. */
    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    /** One to three kinds of damage. Damage to the package comes last, because afterwards the package may not open. */
    private static List<Damage> damages(Random random) {
        List<Damage> damages = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damages.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Damage.one(List.of(XmlDamage.values()), random);
                        case 1 -> Damage.one(List.of(DefinedNameDamage.values()), random);
                        default -> Damage.one(List.of(CellDamage.values()), random);
                    });
        }
        if (random.nextInt(4) == 0) {
            damages.set(damages.size() - 1, Damage.one(List.of(PackageDamage.values()), random));
        }
        return damages;
    }

    private static byte[] read(Path workbook) {
        try {
            return Files.readAllBytes(workbook);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> workbooks() {
        return Stream.of("seeds", "forms", "batches/county/in", "batches/bureau/in/河道管理处")
                .flatMap(it -> below(Fixtures.ROOT.resolve(it)))
                .filter(it -> it.toString().matches(".*\\.(xlsx|xlsm|xls)"))
                .filter(it -> !it.toString().contains("传输中断"))
                .sorted()
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
