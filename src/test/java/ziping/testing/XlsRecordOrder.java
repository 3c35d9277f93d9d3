package ziping.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An {@code .xls} workbook with records in an order that some programs write and POI does not. */
public final class XlsRecordOrder {
    private static final int HEAD = 4;
    private static final int ROW = 0x208;
    private static final int LINK = 0x1B8;

    private XlsRecordOrder() {}

    /** The same workbook with each hyperlink record among the row records, where POI ignores it. */
    static byte[] linksAmongRows(byte[] file) throws IOException {
        List<byte[]> records = records(stream(file));
        for (int i = 0; i < records.size(); i++) {
            if (number(records.get(i)) == LINK) {
                int row = i;
                while (number(records.get(row)) != ROW) {
                    row--;
                }
                records.add(row, records.remove(i));
            }
        }
        return file(records);
    }

    /** The same workbook with two bytes changed in the first record of a kind. */
    public static byte[] damaged(byte[] file, int kind, int at, int value) throws IOException {
        List<byte[]> records = records(stream(file));
        byte[] first =
                records.stream().filter(it -> number(it) == kind).findFirst().orElseThrow();
        little(first).putShort(HEAD + at, (short) value);
        return file(records);
    }

    private static byte[] stream(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                DocumentInputStream in = files.createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static List<byte[]> records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        int end;
        for (int start = 0; start + 4 <= stream.length; start = end) {
            end = start + 4 + (little(stream).getShort(start + 2) & 0xFFFF);
            if (number(Arrays.copyOfRange(stream, start, end)) == 0) {
                break;
            }
            records.add(Arrays.copyOfRange(stream, start, end));
        }
        return records;
    }

    private static int number(byte[] record) {
        return little(record).getShort(0) & 0xFFFF;
    }

    /** Offsets of sheets stay the same, because only records within a sheet are moved. */
    private static byte[] file(List<byte[]> records) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] record : records) {
            stream.write(record);
        }
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
