package ziping.excel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One record of the workbook stream of an {@code .xls} file.
 *
 * @param number the number of its type
 * @param start its position in the stream
 */
record BiffRecord(int number, int start, ByteBuffer data) {
    static final int BEGIN = 0x809;
    static final int END = 0x0A;
    static final int SHEET = 0x85;
    static final int CONTINUE = 0x3C;
    static final int ROW = 0x208;

    /** Several cells of one row, with numbers or blank. */
    static final int NUMBERS = 0xBD;

    static final int BLANKS = 0xBE;

    private static final int HEAD = 4;
    private static final int ENCRYPTED = 0x2F;

    /** All records up to the padding of the stream or to the encrypted part. */
    static List<BiffRecord> of(byte[] stream) {
        List<BiffRecord> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int start = 0;
        int number = -1;
        while (start + HEAD <= stream.length && number != 0 && number != ENCRYPTED) {
            number = bytes.getShort(start) & 0xFFFF;
            int length = Math.min(bytes.getShort(start + 2) & 0xFFFF, stream.length - start - HEAD);
            ByteBuffer data =
                    bytes.slice(start + HEAD, length).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
            if (number != 0) {
                records.add(new BiffRecord(number, start, data));
            }
            start += HEAD + length;
        }
        return records;
    }

    int whole(int at) {
        return at + 4 <= data.limit() ? data.getInt(at) : 0;
    }

    int half(int at) {
        return at + 2 <= data.limit() ? data.getShort(at) & 0xFFFF : 0;
    }

    int small(int at) {
        return at < data.limit() ? data.get(at) & 0xFF : 0;
    }

    /** A text of a given length after the byte with its encoding. */
    String text(int at, int characters) {
        boolean wide = (small(at) & 1) == 1;
        byte[] bytes = new byte[Math.max(0, Math.min(wide ? 2 * characters : characters, data.limit() - at - 1))];
        data.get(Math.min(at + 1, data.limit()), bytes);
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    /** The entries after a count, each of a given number of bytes. */
    Stream<String> counted(int size) {
        byte[] all = new byte[data.limit()];
        data.get(0, all);
        return IntStream.range(0, Math.min(half(0), (all.length - 2) / size))
                .mapToObj(i -> Arrays.toString(Arrays.copyOfRange(all, 2 + i * size, 2 + (i + 1) * size)));
    }
}
