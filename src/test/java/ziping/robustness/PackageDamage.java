package ziping.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import ziping.testing.UnpackedPackage;

/** Damage to the zip package of a workbook. */
enum PackageDamage implements Damage {
    PART_DROPPED(parts((all, random) -> all.remove(random.nextInt(all.size())))),
    PART_DOUBLED(parts((all, random) -> all.add(random.nextInt(all.size()), Damage.one(all, random)))),
    PART_RENAMED(parts(PackageDamage::rename)),
    PART_CUT_OFF(parts(PackageDamage::cut)),
    PARTS_EXCHANGED(parts(PackageDamage::exchange)),
    PARTS_SHUFFLED(parts(Collections::shuffle)),
    BYTES_FLIPPED(PackageDamage::flipped),
    FILE_CUT_OFF((zip, random) -> Arrays.copyOf(zip, random.nextInt(zip.length))),
    FILE_AFTER_OTHER_BYTES((zip, random) -> joined(new byte[1 + random.nextInt(600)], zip)),
    FILE_BEFORE_OTHER_BYTES((zip, random) -> joined(zip, Arrays.copyOf(zip, 1 + random.nextInt(600)))),
    SUM_CHANGED(field(Header.CENTRAL, 16, 4)),
    PACKED_SIZE_LIES(field(Header.CENTRAL, 20, 4)),
    SIZE_LIES(field(Header.CENTRAL, 24, 4)),
    PLACE_LIES(field(Header.CENTRAL, 42, 4)),
    METHOD_CHANGED(field(Header.CENTRAL, 10, 2)),
    FLAGS_CHANGED(field(Header.CENTRAL, 8, 2)),
    NAME_LENGTH_LIES(field(Header.CENTRAL, 28, 2)),
    LOCAL_METHOD_CHANGED(field(Header.LOCAL, 8, 2)),
    LOCAL_PACKED_SIZE_LIES(field(Header.LOCAL, 18, 4)),
    LOCAL_NAME_LENGTH_LIES(field(Header.LOCAL, 26, 2)),
    NUMBER_OF_PARTS_LIES(field(Header.END, 10, 2)),
    DIRECTORY_LIES_ELSEWHERE(field(Header.END, 16, 4));

    private final Damage damage;

    PackageDamage(Damage damage) {
        this.damage = damage;
    }

    @Override
    public byte[] to(byte[] workbook, Random random) {
        return damage.to(workbook, random);
    }

    /** The kinds of zip headers, each by its signature after the letters PK. */
    private enum Header {
        LOCAL(3, 4),
        CENTRAL(1, 2),
        END(5, 6);

        private final byte[] sign;

        Header(int third, int fourth) {
            this.sign = new byte[] {'P', 'K', (byte) third, (byte) fourth};
        }

        List<Integer> places(byte[] zip) {
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at + 46 <= zip.length || (this == END && at + 22 <= zip.length); at++) {
                if (Arrays.equals(zip, at, at + sign.length, sign, 0, sign.length)) {
                    places.add(at);
                }
            }
            return places;
        }
    }

    private static Damage parts(BiConsumer<List<Map.Entry<String, byte[]>>, Random> change) {
        return (zip, random) -> {
            List<Map.Entry<String, byte[]>> parts =
                    new ArrayList<>(UnpackedPackage.of(zip).parts().entrySet());
            change.accept(parts, random);
            return packed(parts);
        };
    }

    private static void rename(List<Map.Entry<String, byte[]>> parts, Random random) {
        int at = random.nextInt(parts.size());
        String name = parts.get(at).getKey();
        String other = switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> "/" + name;
            case 2 -> name.replace('/', '\\');
            default -> Damage.one(HostileValues.PARTS, random);
        };
        parts.set(at, Map.entry(other, parts.get(at).getValue()));
    }

    private static void cut(List<Map.Entry<String, byte[]>> parts, Random random) {
        int at = random.nextInt(parts.size());
        byte[] content = parts.get(at).getValue();
        parts.set(at, Map.entry(parts.get(at).getKey(), Arrays.copyOf(content, random.nextInt(content.length + 1))));
    }

    private static void exchange(List<Map.Entry<String, byte[]>> parts, Random random) {
        int one = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        Map.Entry<String, byte[]> kept = parts.get(one);
        parts.set(one, Map.entry(kept.getKey(), parts.get(other).getValue()));
        parts.set(other, Map.entry(parts.get(other).getKey(), kept.getValue()));
    }

    private static byte[] flipped(byte[] file, Random random) {
        byte[] flipped = file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Changes one field of one header of a kind. */
    private static Damage field(Header header, int offset, int length) {
        return (zip, random) -> {
            byte[] damaged = zip.clone();
            int at = Damage.one(header.places(zip), random) + offset;
            ByteBuffer bytes = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
            int truth = length == 2 ? bytes.getShort(at) : bytes.getInt(at);
            int falsified =
                    Damage.one(List.of(0, 1, -1, -2, truth + 1, truth - 1, 2 * truth, random.nextInt()), random);
            if (length == 2) {
                bytes.putShort(at, (short) falsified);
            } else {
                bytes.putInt(at, falsified);
            }
            return damaged;
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] packed(List<Map.Entry<String, byte[]>> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts) {
                out.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
