package ziping.excel.ooxml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds and removes the comments of one author on one sheet. Comments of others stay unchanged.
 *
 * <p>A comment is stored in two parts: its text, and the drawing of its box.
 */
public final class SheetComments {
    /** The elements that may follow {@code legacyDrawing}, which refers to the drawing of the comments. */
    private static final Set<String> AFTER_LEGACY_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private static final String COMMENTS = "comments";
    private static final String BOXES = "vmlDrawing";
    private static final List<String> OTHERS = List.of("/threadedComment", "/ctrlProp", "/control", "/oleObject");

    private final OoxmlPackage ooxmlPackage;
    private final int sheetIndex;
    private final String author;
    private final Relationships relationships;
    private final Optional<String> commentsPart;
    private final Optional<String> boxesPart;
    private final CommentsPart comments;
    private final Optional<VmlDrawingPart> boxes;

    /**
     * Reads the comments of a sheet.
     *
     * @param sheet the name of its part
     * @param sheetIndex the index of the sheet among all sheets, from 0
     */
    public SheetComments(OoxmlPackage ooxmlPackage, String sheet, int sheetIndex, String author)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        this.ooxmlPackage = ooxmlPackage;
        this.sheetIndex = sheetIndex;
        this.author = author;
        this.relationships = Relationships.of(ooxmlPackage, sheet);
        this.commentsPart = relationships.ofType(COMMENTS);
        this.boxesPart = relationships.ofType(BOXES);
        this.comments = commentsPart.isPresent()
                ? CommentsPart.of(ooxmlPackage.content(commentsPart.get()))
                : CommentsPart.none();
        this.boxes = boxes();
    }

    /** The drawing of the comments; empty if it cannot be read, so that it stays unchanged. */
    private Optional<VmlDrawingPart> boxes() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (boxesPart.isEmpty()) {
            return Optional.of(VmlDrawingPart.none(sheetIndex));
        }
        try {
            VmlDrawingPart drawing = VmlDrawingPart.of(ooxmlPackage.content(boxesPart.get()), sheetIndex);
            return drawing.takesMore() ? Optional.of(drawing) : Optional.empty();
        } catch (DamagedWorkbookException damaged) {
            throw damaged;
        } catch (RejectedWorkbookException | UnsupportedByOoxmlException otherDrawing) {
            return Optional.empty();
        }
    }

    /**
     * Whether comments can be added: not if the sheet has threaded comments or form controls, which use the same
     * drawing.
     */
    public boolean takesMore() {
        boolean alone = OTHERS.stream().noneMatch(relationships::haveTypeEnding);
        return alone && boxes.isPresent() && commentsPart.isPresent() == boxesPart.isPresent();
    }

    /** Whether the author has comments there. */
    public boolean hasOwn() {
        return !comments.by(author).isEmpty();
    }

    /** Whether another author has a comment at a cell; a cell can have only one. */
    public boolean isTaken(int row, int column) {
        return comments.notBy(author).contains(new CellReference(row, column));
    }

    /**
     * Replaces all comments of the author.
     *
     * @param texts by row and column
     * @param written the sheet as it is now
     * @return the sheet as it is then
     */
    public byte[] replace(Map<List<Integer>, String> texts, byte[] written, WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<CellReference, String> byCell = new LinkedHashMap<>();
        texts.forEach((at, text) -> byCell.put(new CellReference(at.get(0), at.get(1)), text));
        Set<CellReference> own = comments.by(author);
        if (byCell.isEmpty()
                && comments.notBy(author).isEmpty()
                && boxes.orElseThrow().isEmptyWithout(own)) {
            return removeParts(written, workbookEdit);
        }
        List<VmlDrawingPart.Comment> boxesToAdd = byCell.entrySet().stream()
                .map(comment -> new VmlDrawingPart.Comment(comment.getKey(), comment.getValue()))
                .toList();
        byte[] newTexts = comments.replaced(author, byCell);
        byte[] newDrawing = boxes.orElseThrow().replaced(own, boxesToAdd);
        if (commentsPart.isPresent()) {
            workbookEdit.put(commentsPart.get(), newTexts);
            workbookEdit.put(boxesPart.orElseThrow(), newDrawing);
            return written;
        }
        String folder = workbookEdit.folder();
        String newComments = workbookEdit.add(folder + "comments%d.xml", CommentsPart.TYPE, newTexts);
        String newBoxes = workbookEdit.add(folder + "drawings/vmlDrawing%d.vml", VmlDrawingPart.TYPE, newDrawing);
        Relationships changed = relationships.copy();
        changed.add(COMMENTS, "/" + newComments);
        String relation = changed.add(BOXES, "/" + newBoxes);
        workbookEdit.put(changed.name(), changed.written());
        return withLegacyDrawing(written, relation);
    }

    /** Removes the parts for comments, if only the author had any. */
    private byte[] removeParts(byte[] written, WorkbookPartEdit workbookEdit)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Relationships changed = relationships.copy();
        for (String part : List.of(commentsPart.orElseThrow(), boxesPart.orElseThrow())) {
            changed.remove(part);
            workbookEdit.removePart(part);
        }
        if (changed.isEmpty()) {
            workbookEdit.removeRelationshipsPart(changed.name());
        } else {
            workbookEdit.put(changed.name(), changed.written());
        }
        ByteSplice splice = new ByteSplice(written);
        XmlReader xml = XmlReader.of(written);
        while (xml.nextStart()) {
            if (xml.depth() == 2 && xml.name().equals("legacyDrawing")) {
                int start = xml.start();
                xml.text();
                splice.replace(start, xml.end(), "");
            }
        }
        return splice.bytes();
    }

    private static byte[] withLegacyDrawing(byte[] sheet, String relation)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(sheet);
        String prefix = "";
        while (xml.next()) {
            boolean isEnd = xml.depth() == 1 && !xml.isStart();
            boolean isBehind = xml.depth() == 2 && xml.isStart() && AFTER_LEGACY_DRAWING.contains(xml.localName());
            if (xml.depth() == 1 && xml.isStart()) {
                prefix = xml.prefix();
            } else if (isEnd || isBehind) {
                return new ByteSplice(sheet)
                        .insert(
                                xml.start(),
                                "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
                                        .formatted(prefix, XmlReader.RELATIONSHIPS, relation))
                        .bytes();
            }
        }
        throw new UnsupportedByOoxmlException("a sheet without an end");
    }
}
