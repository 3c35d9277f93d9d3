package ziping.output.table;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.excel.RelativeFilePath;
import ziping.model.form.CellAddress;

/** Links to a scored copy; plain text if there is no copy. */
public final class CopyLinks {
    private CopyLinks() {}

    /** The file, as a link to its scored copy. */
    public static TableCell to(String file, Optional<String> copy) {
        return words(file, target(copy, ""));
    }

    /** The file, as a link to one cell of its scored copy. */
    public static TableCell to(String file, Optional<String> copy, CellAddress at) {
        return words(file, target(copy, location(at)));
    }

    /** Points, as a link to their cell in the scored copy. */
    public static TableCell points(BigDecimal points, Optional<String> copy, Optional<CellAddress> at) {
        Optional<TableCell.Target> target = at.flatMap(it -> target(copy, location(it)));
        TableCell.Look look = target.isPresent() ? TableCell.Look.LINKED_POINTS : TableCell.Look.POINTS;
        return new TableCell.Figure(look, Optional.of(points), target);
    }

    private static TableCell words(String words, Optional<TableCell.Target> target) {
        return new TableCell.Text(target.isPresent() ? TableCell.Look.LINK : TableCell.Look.TEXT, words, target);
    }

    private static Optional<TableCell.Target> target(Optional<String> copy, String location) {
        return copy.map(it -> new TableCell.Target(RelativeFilePath.of(it), location));
    }

    private static String location(CellAddress at) {
        return "'" + at.sheet().replace("'", "''") + "'!" + at.a1();
    }
}
