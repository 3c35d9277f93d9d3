package ziping.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project of a run in so few words that a hundred thousand of them can be kept until the last file was read: what
 * rules over several files look at.
 *
 * @param file path below the folder that was given
 * @param copy path of its scored copy below the output folder; empty if there is none
 * @param spots where its answers stand, by name
 * @param project 项目名称
 * @param code 项目编码, else empty
 * @param year 年度, if it could be read
 * @param total 总分, if it could be computed
 * @param rate 预算执行率 in percent, rounded to two digits
 * @param full whether nothing was taken off the total
 * @param leader 项目负责人, else empty
 * @param reviewers who gave it points
 * @param explanations that a person wrote
 * @param answers tells whether two forms were filled in alike
 * @param scored whether an earlier run had written into the workbook
 */
public record ProjectDigest(
        String file,
        Optional<String> copy,
        Map<String, Spot> spots,
        String project,
        String code,
        String department,
        String unit,
        Optional<Integer> year,
        Optional<BigDecimal> total,
        Optional<BigDecimal> rate,
        boolean full,
        String leader,
        List<Signed> reviewers,
        List<Said> explanations,
        long answers,
        boolean scored) {
    /** A cell, and the label printed for it. */
    public record Spot(CellAt at, String label) {}

    /** A person's name where it stands. */
    public record Signed(String name, CellAt at) {}

    /**
     * A text where it stands.
     *
     * @param digest the same for the same words
     */
    public record Said(long digest, CellAt at) {}

    /** The place of an answer; a form without a cell for it has it where the project's name stands. */
    public Place place(String name) {
        Spot spot = spots.containsKey(name) ? spots.get(name) : spots.get(Names.PROJECT);
        return new Place(file, spot.at(), spot.label(), "");
    }

    /** The place of a cell in a column of a table. */
    public Place place(String column, CellAt at) {
        return new Place(
                file, at, "", spots.containsKey(column) ? spots.get(column).label() : "");
    }
}
