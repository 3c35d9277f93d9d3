package ziping.output.table;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.excel.RelativeFilePath;
import ziping.model.form.CellAddress;

/** The content and the style of one table cell. */
public sealed interface TableCell {
    /** The style of a cell. */
    enum Style {
        TEXT,
        SHORT,
        LINK,
        MONEY,
        POINTS,
        MEAN,
        LINKED_POINTS,
        RATE,
        COUNT,
        MUST_FIX,
        CONFIRM,
        NOTE,
        TITLE,
        SECTION,
        REMARK
    }

    Style style();

    /** The target of its link, if it has one. */
    Optional<Target> target();

    /** A text. It is never a formula, even if it begins with an equals sign. */
    record Text(Style style, String text, Optional<Target> target) implements TableCell {
        public Text(Style style, String text) {
            this(style, text, Optional.empty());
        }
    }

    /** A number, or an empty cell. */
    record Figure(Style style, Optional<BigDecimal> number, Optional<Target> target) implements TableCell {
        public Figure(Style style, Optional<BigDecimal> number) {
            this(style, number, Optional.empty());
        }
    }

    /**
     * The target of a link.
     *
     * @param address of a file, relative to this workbook
     * @param location in that file, such as {@code '自评表'!G12}; may be empty
     */
    record Target(String address, String location) {}

    /** The same cell for a workbook in another folder. The parameter is the path from that folder to this one. */
    default TableCell relativeTo(String path) {
        Optional<Target> moved = target().map(to -> new Target(path + to.address(), to.location()));
        return this instanceof Figure figure
                ? new Figure(figure.style(), figure.number(), moved)
                : new Text(style(), ((Text) this).text(), moved);
    }

    static TableCell text(String text) {
        return new Text(Style.TEXT, text);
    }

    /** A word or two, centred in the cell. */
    static TableCell shortText(String text) {
        return new Text(Style.SHORT, text);
    }

    static TableCell points(Optional<BigDecimal> points) {
        return new Figure(Style.POINTS, points);
    }

    static TableCell money(Optional<BigDecimal> amount) {
        return new Figure(Style.MONEY, amount);
    }

    /** A rate, such as 0.85 for 85 %. */
    static TableCell rate(Optional<BigDecimal> rate) {
        return new Figure(Style.RATE, rate);
    }

    static TableCell count(long count) {
        return new Figure(Style.COUNT, Optional.of(BigDecimal.valueOf(count)));
    }

    /** A text as a link to a scored copy; plain text if there is no copy. */
    static TableCell link(String text, Optional<String> copy) {
        return linkedText(text, target(copy, ""));
    }

    /** A text as a link to one cell of a scored copy; plain text if there is no copy. */
    static TableCell link(String text, Optional<String> copy, CellAddress at) {
        return linkedText(text, target(copy, location(at)));
    }

    /** Points as a link to their cell in the scored copy; a plain number if there is no such cell. */
    static TableCell linkedPoints(BigDecimal points, Optional<String> copy, Optional<CellAddress> at) {
        Optional<Target> target = at.isPresent() ? target(copy, location(at.get())) : Optional.empty();
        Style style = target.isPresent() ? Style.LINKED_POINTS : Style.POINTS;
        return new Figure(style, Optional.of(points), target);
    }

    private static TableCell linkedText(String text, Optional<Target> target) {
        return new Text(target.isPresent() ? Style.LINK : Style.TEXT, text, target);
    }

    private static Optional<Target> target(Optional<String> copy, String location) {
        return copy.map(path -> new Target(RelativeFilePath.of(path), location));
    }

    private static String location(CellAddress at) {
        return "'" + at.sheet().replace("'", "''") + "'!" + at.a1();
    }
}
