package ziping.model.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.Location;

/**
 * The data of a project that rules over several files use. It is kept in memory until the end of a run. It is small,
 * because a run may have a hundred thousand projects.
 */
public record ProjectDigest(Source source, Identity identity, Result result, Content content) {
    /**
     * The files of the project.
     *
     * @param file path below the folder that was given
     * @param copy path of its scored copy below the output folder; empty if there is none
     * @param cells of its answers, by name
     */
    public record Source(String file, Optional<String> copy, Map<String, LabelledCell> cells) {}

    /**
     * The identity of the project.
     *
     * @param project 项目名称
     * @param code 项目编码, else empty
     * @param year 年度, if it could be read
     */
    public record Identity(String project, String code, String department, String unit, Optional<Integer> year) {}

    /**
     * The result of the evaluation.
     *
     * @param total 总分, if it could be computed
     * @param rate 预算执行率 in percent, rounded to two digits
     * @param full whether the project has the maximum points
     * @param scoredBefore whether an earlier run had written into the workbook
     */
    public record Result(Optional<BigDecimal> total, Optional<BigDecimal> rate, boolean full, boolean scoredBefore) {}

    /**
     * The content of the form.
     *
     * @param leader 项目负责人, else empty
     * @param reviewers who assessed the project
     * @param explanations that a person wrote
     * @param answers a digest of all answers; equal for two forms with the same answers
     */
    public record Content(String leader, List<PersonCell> reviewers, List<TextCell> explanations, long answers) {}

    /** A cell, and the label printed for it. */
    public record LabelledCell(CellAddress at, String label) {}

    /** The name of a person, and its cell. */
    public record PersonCell(String name, CellAddress at) {}

    /**
     * A text, and its cell.
     *
     * @param digest equal for equal texts
     */
    public record TextCell(long digest, CellAddress at) {}

    /** The place of an answer. If the form has no cell for it, the place of the project's name. */
    public Location place(String name) {
        Map<String, LabelledCell> cells = source.cells();
        LabelledCell cell = cells.containsKey(name) ? cells.get(name) : cells.get(FieldNames.PROJECT);
        return new Location(source.file(), cell.at(), cell.label(), "");
    }

    /** The place of a cell in a column of a table. */
    public Location place(String column, CellAddress at) {
        LabelledCell first = source.cells().get(column);
        return new Location(source.file(), at, "", first == null ? "" : first.label());
    }
}
