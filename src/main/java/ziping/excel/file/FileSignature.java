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

/** Tells the kind of files that are no workbooks by their first bytes, and whether the end of a file is missing. */
final class FileSignature {
    private static final int EXAMINED_BYTES = 4096;

    /** The usual Chinese encoding of text files. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** The first bytes of archives other than zip files. */
    private static final byte[][] ARCHIVES = {
        "Rar!".getBytes(StandardCharsets.ISO_8859_1),
        {'7', 'z', (byte) 0xBC, (byte) 0xAF},
        {0x1F, (byte) 0x8B},
        "BZh".getBytes(StandardCharsets.ISO_8859_1),
        {(byte) 0xFD, '7', 'z', 'X', 'Z', 0}
    };

    /** The position and the signature of a tar archive. */
    private static final int TAR_POSITION = 257;

    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.ISO_8859_1);

    /** The signature of the end record of a zip file. */
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    private static final int LENGTH_OF_END = 22;
    private static final int SIZE_OF_LIST = 12;
    private static final int POSITION_OF_LIST = 16;

    /** The end of a zip file with the longest comment. */
    private static final int LONGEST_END = LENGTH_OF_END + 0xFFFF;

    private static final int HEAD = 512;
    private static final int SHIFT_OF_SECTOR = 30;
    private static final int SMALLEST_SHIFT = 9;
    private static final int LARGEST_SHIFT = 12;

    /** Indices of numbers in the header of an OLE2 file. */
    private static final int TABLES = 44 / 4;

    private static final int FIRST_TABLE = 76 / 4;
    private static final int TABLES_IN_HEAD = 109;
    private static final int UNUSED = -1;

    private final byte[] bytes;

    private FileSignature(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileSignature of(byte[] file) {
        return new FileSignature(Arrays.copyOf(file, Math.min(file.length, EXAMINED_BYTES)));
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
        if (Arrays.stream(ARCHIVES).anyMatch(it -> hold(0, it)) || hold(TAR_POSITION, TAR)) {
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

    /** The bytes as text in the first possible encoding; empty without one. The last character may be incomplete. */
    private String text() {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        Charset[] charsets =
                wide ? new Charset[] {StandardCharsets.UTF_16} : new Charset[] {StandardCharsets.UTF_8, CHINESE};
        for (Charset charset : charsets) {
            CharBuffer text = CharBuffer.allocate(bytes.length + 1);
            boolean isError = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes), text, false)
                    .isError();
            if (!isError) {
                return text.flip().toString();
            }
        }
        return "";
    }

    /** A web page with its pictures in one file (.mht) begins like an e-mail. */
    private static boolean isSavedPage(String text) {
        return text.contains("mime-version:") && text.contains("multipart/related");
    }

    private boolean hold(int at, byte[] sign) {
        return holds(bytes, at, sign);
    }

    private static boolean holds(byte[] file, int at, byte[] sign) {
        return file.length - at >= sign.length && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }

    /** The problem of a damaged zip file: its end is missing, or too many bytes follow it. */
    static FileKind ofDamagedZip(byte[] file) {
        int far = Math.max(0, file.length - LONGEST_END);
        if (IntStream.range(far, file.length).anyMatch(it -> holds(file, it, END_OF_ZIP))) {
            return FileKind.DAMAGED;
        }
        return IntStream.range(0, far).anyMatch(it -> isEndOfZip(file, it)) ? FileKind.FOLLOWED : FileKind.CUT_OFF;
    }

    /** Excludes the end of a zip file inside another one: there the position of the list differs. */
    private static boolean isEndOfZip(byte[] file, int at) {
        if (!holds(file, at, END_OF_ZIP)) {
            return false;
        }
        ByteBuffer end = ByteBuffer.wrap(file, at, LENGTH_OF_END).slice().order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(SIZE_OF_LIST) + end.getInt(POSITION_OF_LIST) == at;
    }

    /** Whether an OLE2 file ends before a sector that its tables mark as used. */
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

    /** The same for one table. It has one entry for each sector. */
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
