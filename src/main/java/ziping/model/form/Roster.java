package ziping.model.form;

import java.util.List;

/**
 * 应报名单: the projects for which a self-evaluation is expected.
 *
 * @param file the workbook with the roster
 */
public record Roster(String file, List<Expected> lines) {
    public Roster {
        lines = List.copyOf(lines);
    }

    /**
     * One project.
     *
     * @param code empty if the roster gives none
     * @param place the cell of its name, or of its code if there is no name
     */
    public record Expected(
            String code, String project, String department, String unit, String remark, Location place) {}
}
