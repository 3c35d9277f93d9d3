package ziping.output;

import java.util.List;
import java.util.Map;

/**
 * What is known of a project's row as soon as it was evaluated; the rest is known when the last one was.
 *
 * @param sheet of the workbook, which may have several projects
 * @param code 项目编码, else empty
 * @param cells of the columns that depend on nothing else
 * @param blocks points of each 一级指标
 */
record KeptProject(String file, String sheet, String code, List<Shown> cells, Map<String, Shown> blocks) {
    KeptProject {
        cells = List.copyOf(cells);
    }
}
