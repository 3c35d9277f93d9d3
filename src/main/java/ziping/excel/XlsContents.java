package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What stands in an {@code .xls} file, as single things: a region of merged cells is one, in whichever record it stands.
 *
 * <p>It knows the file's records and not POI's model of them, for what POI does not know must be seen too.
 */
final class XlsContents {
    private static final String WORKBOOK = "Workbook";
    private static final String PROPERTIES = "SummaryInformation";
    private static final int PICTURES = 0xEB;

    private static final int OBJECT = 0x5D;
    private static final int OBJECT_TEXT = 0x1B6;
    private static final int DRAWING = 0xEC;

    private final Map<Thing, Integer> things = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private final Set<String> ownSheets;

    /**
     * One thing.
     *
     * @param sheet it stands on; empty if in the workbook as a whole
     * @param which tells it from others of its kind as far as that matters
     */
    record Thing(String sheet, XlsKind kind, String which) {}

    private XlsContents(Set<String> ownSheets) {
        this.ownSheets = ownSheets;
    }

    /** The things of a file with how many there are, without those of the program's own sheets and comments. */
    static Map<Thing, Integer> of(byte[] file, Set<String> ownSheets) throws IOException {
        XlsContents contents = new XlsContents(ownSheets);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            contents.folder(files.getRoot(), "");
        }
        return contents.things;
    }

    private void folder(DirectoryNode folder, String path) throws IOException {
        for (Entry entry : folder) {
            String below = path + "/" + entry.getName();
            if (entry instanceof DirectoryNode inner) {
                folder(inner, below);
            } else if (entry instanceof DocumentNode document) {
                try (DocumentInputStream content = new DocumentInputStream(document)) {
                    stream(below, content.readAllBytes());
                }
            }
        }
    }

    private void stream(String path, byte[] content) {
        if (path.equalsIgnoreCase("/" + WORKBOOK)) {
            workbook(BiffRecord.of(content));
        } else {
            XlsKind kind = path.contains("VBA") ? XlsKind.MACROS : XlsKind.OTHER;
            String which = path.endsWith(PROPERTIES) ? path : path + Arrays.hashCode(content);
            add(new Thing("", kind, which));
        }
    }

    private void workbook(List<BiffRecord> records) {
        List<String> titles = new ArrayList<>();
        Map<Integer, String> starts = new HashMap<>();
        records.stream().filter(it -> it.number() == BiffRecord.SHEET).forEach(it -> {
            titles.add(title(it));
            starts.put(it.whole(0), title(it));
        });
        String sheet = "";
        int depth = 0;
        int before = 0;
        for (BiffRecord record : records) {
            if (record.number() == BiffRecord.BEGIN && depth++ == 0) {
                sheet = starts.getOrDefault(record.start(), "");
            }
            if (isMark(record)) {
                marks.add(sheet);
            }
            // POI joins records with pictures that follow each other.
            if (!XlsRewritten.has(record.number()) && !(record.number() == PICTURES && before == PICTURES)) {
                things(record, sheet, titles).forEach(this::add);
            }
            depth -= record.number() == BiffRecord.END ? 1 : 0;
            before = record.number() == BiffRecord.CONTINUE ? before : record.number();
        }
        marks.forEach(this::leaveOutDrawing);
    }

    private static boolean isMark(BiffRecord record) {
        return XlsKind.of(record.number()) == XlsKind.COMMENTS
                && record.text(10, record.half(8)).equals(StreamMarks.AUTHOR);
    }

    /** A comment is drawn in two records; the first of a sheet's also begins the drawing, which stays without it. */
    private void leaveOutDrawing(String sheet) {
        less(sheet, OBJECT, 1, 0);
        less(sheet, OBJECT_TEXT, 1, 0);
        less(sheet, DRAWING, 2, 1);
    }

    private void less(String sheet, int record, int count, int least) {
        Thing drawn = new Thing(sheet, XlsKind.of(record), String.valueOf(record));
        things.computeIfPresent(drawn, (thing, there) -> Math.max(there - count, least));
    }

    private static Stream<Thing> things(BiffRecord record, String sheet, List<String> titles) {
        XlsKind kind = XlsKind.of(record.number());
        return switch (kind) {
            case SHEETS -> Stream.of(new Thing("", kind, title(record)));
            case NAMES -> Stream.of(new Thing(scope(record, titles), kind, record.text(14, record.small(3))));
            case MERGED -> record.counted(8).map(it -> new Thing(sheet, kind, it));
            case BREAKS -> record.counted(6).map(it -> new Thing(sheet, kind, record.number() + it));
            case COMMENTS ->
                isMark(record) ? Stream.empty() : Stream.of(new Thing(sheet, kind, String.valueOf(record.number())));
            case CELLS -> cells(record).mapToObj(column -> new Thing(sheet, kind, record.half(0) + "," + column));
            default -> Stream.of(new Thing(sheet, kind, String.valueOf(record.number())));
        };
    }

    private static String title(BiffRecord sheet) {
        return sheet.text(7, sheet.small(6));
    }

    /** The title of the sheet that a name is scoped to. */
    private static String scope(BiffRecord name, List<String> titles) {
        int number = name.half(8);
        return Optional.of(number)
                .filter(it -> it > 0 && it <= titles.size())
                .map(it -> titles.get(it - 1))
                .orElse("");
    }

    /** The columns of the row in which a record holds cells; none for the row itself. */
    private static IntStream cells(BiffRecord record) {
        return switch (record.number()) {
            case BiffRecord.ROW -> IntStream.of(-1);
            case BiffRecord.NUMBERS, BiffRecord.BLANKS ->
                IntStream.rangeClosed(record.half(2), record.half(record.data().limit() - 2));
            default -> IntStream.of(record.half(2));
        };
    }

    private void add(Thing thing) {
        boolean own = switch (thing.kind()) {
            case SHEETS -> ownSheets.contains(thing.which());
            case NAMES -> ownSheets.contains(thing.sheet()) || OwnSheets.owns(thing.which());
            default -> ownSheets.contains(thing.sheet());
        };
        if (!own) {
            things.merge(thing, 1, Integer::sum);
        }
    }
}
