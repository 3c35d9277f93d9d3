package ziping.output.table;

import ziping.excel.RelativeFilePath;
import ziping.model.form.CellAddress;

import java.math.BigDecimal;
import java.util.Optional;

/** Links to a scored copy; plain text if there is no copy. */
public final class Links {
    private Links() {}

    /** The file, as a link to its scored copy. */
    public static Shown to(String file, Optional<String> copy) {
        return words(file, target(copy, ""));
    }

    /** The file, as a link to one cell of its scored copy. */
    public static Shown to(String file, Optional<String> copy, CellAddress at) {
        return words(file, target(copy, location(at)));
    }

    /** Points, as a link to their cell in the scored copy. */
    public static Shown points(BigDecimal points, Optional<String> copy, Optional<CellAddress> at) {
        Optional<Shown.Target> target = at.flatMap(it -> target(copy, location(it)));
        Shown.Look look = target.isPresent() ? Shown.Look.LINKED_POINTS : Shown.Look.POINTS;
        return new Shown.Figure(look, Optional.of(points), target);
    }

    private static Shown words(String words, Optional<Shown.Target> target) {
        return new Shown.Text(target.isPresent() ? Shown.Look.LINK : Shown.Look.TEXT, words, target);
    }

    private static Optional<Shown.Target> target(Optional<String> copy, String location) {
        return copy.map(it -> new Shown.Target(RelativeFilePath.of(it), location));
    }

    private static String location(CellAddress at) {
        return "'" + at.sheet().replace("'", "''") + "'!" + at.a1();
    }
}
