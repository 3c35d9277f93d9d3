package ziping.excel.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.FileMagic;

/** What files are that only have the name of a workbook, by how they begin; and whether their end is missing. */
final class FileSignature {
    private static final int LOOKED_AT = 4096;

    /** In which people here write text. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** How archives begin that are no zip files. */
    private static final byte[][] ARCHIVES = {
        "Rar!".getBytes(StandardCharsets.ISO_8859_1),
        {'7', 'z', (byte) 0xBC, (byte) 0xAF},
        {0x1F, (byte) 0x8B},
        "BZh".getBytes(StandardCharsets.ISO_8859_1),
        {(byte) 0xFD, '7', 'z', 'X', 'Z', 0}
    };

    /** Where and how a tar archive says what it is. */
    private static final int PLACE_IN_TAR = 257;

    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.ISO_8859_1);

    /** The four bytes with which the list of a zip file's parts ends, at its end. */
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    private static final int LENGTH_OF_END = 22;
    private static final int SIZE_OF_LIST = 12;
    private static final int PLACE_OF_LIST = 16;

    /** The end of a zip file with the longest comment. */
    private static final int LONGEST_END = LENGTH_OF_END + 0xFFFF;

    private static final int HEAD = 512;
    private static final int SHIFT_OF_SECTOR = 30;
    private static final int SMALLEST_SHIFT = 9;
    private static final int LARGEST_SHIFT = 12;

    /** The places of whole numbers in the head of an OLE2 file. */
    private static final int TABLES = 44 / 4;

    private static final int FIRST_TABLE = 76 / 4;
    private static final int TABLES_IN_HEAD = 109;
    private static final int UNUSED = -1;

    private final byte[] bytes;

    private FileSignature(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileSignature of(byte[] file) {
        return new FileSignature(Arrays.copyOf(file, Math.min(file.length, LOOKED_AT)));
    }

    FileKind kind() {
        return switch (FileMagic.valueOf(bytes)) {
            case PDF -> FileKind.PDF;
            case WORD2, RTF, MSWRITE -> FileKind.DOCUMENT;
            case JPEG, GIF, PNG, TIFF, WMF, EMF, BMP -> FileKind.PICTURE;
            default -> ofOthers();
        };
    }

    private FileKind ofOthers() {
        if (Arrays.stream(ARCHIVES).anyMatch(it -> hold(0, it)) || hold(PLACE_IN_TAR, TAR)) {
            return FileKind.ARCHIVE;
        }
        String text = text().toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") || isSavedPage(text)) {
            return FileKind.HTML;
        } else if (text.contains("<?xml")) {
            return FileKind.XML;
        }
        return text.isBlank() || text.chars().anyMatch(it -> it < ' ' && "\t\r\n".indexOf(it) < 0)
                ? FileKind.NOT_A_WORKBOOK
                : FileKind.TEXT;
    }

    /** The bytes as text, in the first encoding that they may be in; empty if in none. A last character may be cut. */
    private String text() {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        Charset[] charsets =
                wide ? new Charset[] {StandardCharsets.UTF_16} : new Charset[] {StandardCharsets.UTF_8, CHINESE};
        for (Charset charset : charsets) {
            CharBuffer text = CharBuffer.allocate(bytes.length + 1);
            boolean wrong = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes), text, false)
                    .isError();
            if (!wrong) {
                return text.flip().toString();
            }
        }
        return "";
    }

    /** A web page with its pictures in one file (.mht), as browsers and Excel save it, begins like an e-mail. */
    private static boolean isSavedPage(String text) {
        return text.contains("mime-version:") && text.contains("multipart/related");
    }

    private boolean hold(int at, byte[] sign) {
        return holds(bytes, at, sign);
    }

    private static boolean holds(byte[] file, int at, byte[] sign) {
        return file.length - at >= sign.length && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }

    /** What hinders reading a zip file: whether its end is missing, or so much follows that it is not found. */
    static FileKind ofDamagedZip(byte[] file) {
        int far = Math.max(0, file.length - LONGEST_END);
        if (IntStream.range(far, file.length).anyMatch(it -> holds(file, it, END_OF_ZIP))) {
            return FileKind.DAMAGED;
        }
        return IntStream.range(0, far).anyMatch(it -> isEndOfZip(file, it)) ? FileKind.FOLLOWED : FileKind.CUT_OFF;
    }

    /** A zip file that is packed in another one has an end too, but its list does not stand where that says. */
    private static boolean isEndOfZip(byte[] file, int at) {
        if (!holds(file, at, END_OF_ZIP)) {
            return false;
        }
        ByteBuffer end = ByteBuffer.wrap(file, at, LENGTH_OF_END).slice().order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(SIZE_OF_LIST) + end.getInt(PLACE_OF_LIST) == at;
    }

    /** Whether an OLE2 file ends before some sector that its tables call used. */
    static boolean lacksSectors(byte[] file) {
        if (file.length < HEAD) {
            return true;
        }
        IntBuffer numbers = ByteBuffer.wrap(file, 0, file.length / 4 * 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int size = 1 << Math.min(Math.max(file[SHIFT_OF_SECTOR], SMALLEST_SHIFT), LARGEST_SHIFT);
        int tables = Math.min(numbers.get(TABLES), TABLES_IN_HEAD);
        return IntStream.range(0, tables).anyMatch(it -> lacksSectors(numbers, it, size / 4));
    }

    /** The same of one table, which has a number for each of as many sectors as fit into it. */
    private static boolean lacksSectors(IntBuffer numbers, int table, int entries) {
        long start = (numbers.get(FIRST_TABLE + table) + 1L) * entries;
        if (start < 0 || start + entries > numbers.limit()) {
            return true;
        }
        return IntStream.range(0, entries)
                .filter(it -> numbers.get((int) start + it) != UNUSED)
                .anyMatch(it -> (table * (long) entries + it + 1) * entries >= numbers.limit());
    }
}
