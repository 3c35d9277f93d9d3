package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ziping.excel.report.ReportSheetNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Counts the items of an {@code .xls} file. For example each merged region is one item, independent of its record.
 *
 * <p>It reads the records of the file and not POI's model, because it must also find content that POI does not support.
 */
final class XlsContents {
    private static final String WORKBOOK = "Workbook";
    private static final String PROPERTIES = "SummaryInformation";
    private static final int PICTURES = 0xEB;

    private static final int OBJECT = 0x5D;
    private static final int OBJECT_TEXT = 0x1B6;
    private static final int DRAWING = 0xEC;

    private final Map<Thing, Integer> things = new LinkedHashMap<>();
    private final List<String> sheetsOfComments = new ArrayList<>();
    private final Set<String> ownSheets;

    /**
     * One item.
     *
     * @param sheet its sheet; empty if it belongs to the whole workbook
     * @param which distinguishes it from others of its kind, if necessary
     */
    record Thing(String sheet, Kind kind, String which) {}

    private XlsContents(Set<String> ownSheets) {
        this.ownSheets = ownSheets;
    }

    /** The number of each item of a file, without those of the program's own sheets and comments. */
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
            Kind kind = path.contains("VBA") ? Kind.MACROS : Kind.OTHER;
            String which = path.endsWith(PROPERTIES) ? path : path + Arrays.hashCode(content);
            add(new Thing("", kind, which));
        }
    }

    private void workbook(List<BiffRecord> records) {
        List<String> titles = new ArrayList<>();
        Map<Integer, String> starts = new HashMap<>();
        records.stream().filter(record -> record.number() == BiffRecord.SHEET).forEach(record -> {
            titles.add(title(record));
            starts.put(record.whole(0), title(record));
        });
        String sheet = "";
        int depth = 0;
        int before = 0;
        for (BiffRecord record : records) {
            if (record.number() == BiffRecord.BEGIN && depth++ == 0) {
                sheet = starts.getOrDefault(record.start(), "");
            }
            if (isOwnComment(record)) {
                sheetsOfComments.add(sheet);
            }
            // POI joins records with pictures that follow each other.
            if (!Rewritten.has(record.number()) && !(record.number() == PICTURES && before == PICTURES)) {
                things(record, sheet, titles).forEach(this::add);
            }
            depth -= record.number() == BiffRecord.END ? 1 : 0;
            before = record.number() == BiffRecord.CONTINUE ? before : record.number();
        }
        sheetsOfComments.forEach(this::leaveOutDrawing);
    }

    private static boolean isOwnComment(BiffRecord record) {
        return Kind.of(record.number()) == Kind.COMMENTS
                && record.text(10, record.half(8)).equals(ReportSheetNames.COMMENT_AUTHOR);
    }

    /** A comment has two drawing records. The first comment of a sheet also begins the drawing, which is kept. */
    private void leaveOutDrawing(String sheet) {
        less(sheet, OBJECT, 1, 0);
        less(sheet, OBJECT_TEXT, 1, 0);
        less(sheet, DRAWING, 2, 1);
    }

    private void less(String sheet, int record, int count, int least) {
        Thing drawn = new Thing(sheet, Kind.of(record), String.valueOf(record));
        things.computeIfPresent(drawn, (thing, there) -> Math.max(there - count, least));
    }

    private static Stream<Thing> things(BiffRecord record, String sheet, List<String> titles) {
        Kind kind = Kind.of(record.number());
        return switch (kind) {
            case SHEETS -> Stream.of(new Thing("", kind, title(record)));
            case NAMES -> Stream.of(new Thing(scope(record, titles), kind, record.text(14, record.small(3))));
            case MERGED -> record.counted(8).map(it -> new Thing(sheet, kind, it));
            case BREAKS -> record.counted(6).map(it -> new Thing(sheet, kind, record.number() + it));
            case COMMENTS ->
                isOwnComment(record)
                        ? Stream.empty()
                        : Stream.of(new Thing(sheet, kind, String.valueOf(record.number())));
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
        return number > 0 && number <= titles.size() ? titles.get(number - 1) : "";
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
            case NAMES -> ownSheets.contains(thing.sheet()) || ReportSheetNames.owns(thing.which());
            default -> ownSheets.contains(thing.sheet());
        };
        if (!own) {
            things.merge(thing, 1, Integer::sum);
        }
    }

    /** The kinds of things in an {@code .xls} file, each with the numbers of its records. */
    enum Kind {
        SHEETS(0x85),
        CELLS(0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x208, 0x27E),
        MERGED(0xE5),
        BREAKS(0x1A, 0x1B),
        VALIDATIONS(0x1BE),
        LINKS(0x1B8, 0x800),
        CONDITIONS(0x1B0, 0x1B1, 0x879, 0x87A, 0x87B),
        COMMENTS(0x1C),
        DRAWINGS(0x5D, 0xEB, 0xEC, 0x1B6),
        NAMES(0x18),
        FILTERS(0x90, 0x9B, 0x9D, 0x9E, 0x87E),
        PRINTING(0x14, 0x15, 0x26, 0x27, 0x28, 0x29, 0x4D, 0x83, 0x84, 0xA1, 0x89C),
        PROTECTION(0x12, 0x13, 0x19, 0x2F, 0x63, 0xDD, 0x867, 0x868),
        DATA_TABLES(0x236),
        PIVOTS(0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xC5, 0xD5, 0xE3, 0xF1),
        CHARTS,
        MACROS,
        OTHER;

        private static final int FIRST_OF_CHARTS = 0x1001;
        private static final int LAST_OF_CHARTS = 0x1068;

        private final Set<Integer> records;

        Kind(Integer... records) {
            this.records = Set.of(records);
        }

        static Kind of(int record) {
            if (record >= FIRST_OF_CHARTS && record <= LAST_OF_CHARTS) {
                return CHARTS;
            }
            return Stream.of(values())
                    .filter(it -> it.records.contains(record))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** Its name for users, with the sheet that lost it; without a sheet if it belonged to the whole workbook. */
        Message called(String sheet) {
            String kind = "xls." + name().toLowerCase(Locale.ROOT).replace('_', '-');
            return sheet.isEmpty()
                    ? Message.of(kind)
                    : Message.of("xls.on-sheet")
                            .with("sheet", sheet)
                            .with("what", new MessageArgument.Phrase(Message.of(kind)));
        }
    }

    /** The records that POI may omit from a copy, because other records contain the same. */
    private enum Rewritten {
        /** Continues the record before it. Writers may split long records differently. */
        CONTINUE(0x3C),
        /** The positions of the records of rows, on three levels; computed from them. */
        INDEX(0x20B),
        DBCELL(0xD7),
        EXTSST(0xFF),
        /** The shared strings; the cells themselves are compared. */
        SST(0xFC),
        /** The text that a formula shows, and formulas that several cells share: POI gives each cell its own. */
        STRING(0x207),
        SHARED_FORMULA(0x4BC),
        ARRAY_FORMULA(0x221),
        /** The number of validations; optional if there are none. */
        VALIDATIONS_HEAD(0x1B2),
        /** Marks a sheet that must be computed; the whole copy is computed anew. */
        UNCALCULATED(0x5E);

        private final int record;

        Rewritten(int record) {
            this.record = record;
        }

        static boolean has(int record) {
            return Arrays.stream(values()).anyMatch(it -> it.record == record);
        }
    }
}
