package ziping.excel.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part with the boxes of a sheet's comments, in VML. */
final class VmlDrawingPart {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private static final String SPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String KIND = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final Pattern NUMBER = Pattern.compile("id=[\"']_x0000_s(\\d{1,9})[\"']");

    /** Excel numbers the boxes of each sheet in a range of its own. */
    private static final int NUMBERS_OF_A_SHEET = 1024;

    /** A line of a comment holds about so many Chinese characters. */
    private static final int CHARACTERS_OF_A_LINE = 18;

    private static final int COLUMNS_WIDE = 4;

    private record Box(CellReference at, int start, int end) {}

    private final byte[] bytes;
    private final List<Box> boxes = new ArrayList<>();
    private final int firstNumber;
    private boolean othersThanComments;
    private int end;

    private VmlDrawingPart(byte[] bytes, int firstNumber) {
        this.bytes = bytes;
        this.firstNumber = firstNumber;
    }

    /** A part without boxes for a sheet. */
    static VmlDrawingPart none(int sheetIndex) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String empty = "<xml" + SPACES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
                + (sheetIndex + 1) + "\"/></o:shapelayout>" + KIND + "</xml>";
        return of(empty.getBytes(StandardCharsets.UTF_8), sheetIndex);
    }

    static VmlDrawingPart of(byte[] bytes, int sheetIndex)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        VmlDrawingPart boxes = new VmlDrawingPart(bytes, (sheetIndex + 1) * NUMBERS_OF_A_SHEET);
        boxes.read();
        return boxes;
    }

    private void read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(bytes);
        int start = 0;
        int row = -1;
        int column = -1;
        while (xml.next()) {
            String name = xml.localName();
            if (xml.depth() == 1) {
                end = xml.start();
            } else if (xml.isStart() && xml.depth() == 2) {
                start = xml.start();
                row = -1;
                column = -1;
            } else if (xml.isStart() && name.equals("ClientData")) {
                othersThanComments |= !xml.attribute("ObjectType").orElse("").equals("Note");
            } else if (xml.isStart() && name.equals("Row")) {
                row = number(xml);
            } else if (xml.isStart() && name.equals("Column")) {
                column = number(xml);
            } else if (!xml.isStart() && xml.depth() == 2 && name.equals("shape")) {
                boxes.add(new Box(new CellReference(row, column), start, xml.end()));
            }
        }
    }

    private static int number(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String text = xml.text().strip();
        if (!text.matches("\\d{1,7}")) {
            throw new UnsupportedByOoxmlException("a comment without a place: " + text);
        }
        return Integer.parseInt(text);
    }

    /** Whether comments can be added without changing anything else. */
    boolean takesMore() {
        String text = text();
        boolean declared = Stream.of("xmlns:v=", "xmlns:o=", "xmlns:x=").allMatch(text::contains);
        return declared && !othersThanComments && end > 0;
    }

    /** Whether no other box is left without the boxes at these cells. */
    boolean isEmptyWithout(Set<CellReference> cells) {
        return boxes.stream().allMatch(box -> cells.contains(box.at()));
    }

    /** The part without the boxes at some cells, and with boxes for new comments. */
    byte[] replaced(Set<CellReference> gone, Collection<Comment> comments) {
        ByteSplice splice = new ByteSplice(bytes);
        for (Box box : boxes) {
            if (gone.contains(box.at())) {
                splice.replace(box.start(), box.end(), "");
            }
        }
        StringBuilder added = new StringBuilder(comments.isEmpty() || text().contains("_x0000_t202\"") ? "" : KIND);
        int number = highest(gone);
        for (Comment comment : comments) {
            added.append(box(++number, comment));
        }
        splice.insert(end, added.toString());
        return splice.bytes();
    }

    /** A comment that gets a box. */
    record Comment(CellReference at, String text) {}

    private int highest(Set<CellReference> gone) {
        int highest = firstNumber;
        for (Box box : boxes) {
            if (!gone.contains(box.at())) {
                Matcher number =
                        NUMBER.matcher(new String(bytes, box.start(), box.end() - box.start(), StandardCharsets.UTF_8));
                highest = number.find() ? Math.max(highest, Integer.parseInt(number.group(1))) : highest;
            }
        }
        return highest;
    }

    /** The box is hidden until the mouse is over the cell. It is right of the cell and as high as its text. */
    private static String box(int number, Comment comment) {
        int row = comment.at().row();
        int column = comment.at().column();
        long lines = comment.text()
                .lines()
                .mapToLong(it -> it.length() / CHARACTERS_OF_A_LINE + 1)
                .sum();
        String anchor =
                "%d, 15, %d, 4, %d, 15, %d, 4".formatted(column + 1, row, column + 1 + COLUMNS_WIDE, row + lines + 1);
        return "<v:shape id=\"_x0000_s" + number
                + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#fff1d0\" o:insetmode=\"auto\"><v:fill color2=\"#fff1d0\"/>"
                + "<v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column
                + "</x:Column></x:ClientData></v:shape>";
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
