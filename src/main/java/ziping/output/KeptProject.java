package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.output.table.RowSpillFile;
import ziping.output.table.TableCell;

/**
 * What is known of a project's row as soon as it was evaluated; the rest is known when the last one was.
 *
 * @param sheet of the workbook, which may have several projects
 * @param code 项目编码, else empty
 * @param name 项目名称, else empty
 * @param cells of the columns that depend on nothing else
 * @param blocks points of each 一级指标
 */
record KeptProject(
        String file, String sheet, String code, String name, List<TableCell> cells, Map<String, TableCell> blocks) {
    private static final int KEYS = 4;

    KeptProject {
        cells = List.copyOf(cells);
    }

    /** The number in a cell, if it holds one. */
    Optional<BigDecimal> figure(int cell) {
        return cells.get(cell) instanceof TableCell.Figure figure ? figure.number() : Optional.empty();
    }

    /** As it waits in a spool. */
    RowSpillFile.Row row() {
        List<String> keys = new ArrayList<>(List.of(file, sheet, code, name));
        keys.addAll(blocks.keySet());
        return new RowSpillFile.Row(
                keys, Stream.concat(cells.stream(), blocks.values().stream()).toList());
    }

    /** As it comes back. */
    static KeptProject of(RowSpillFile.Row row) {
        List<String> blockNames = row.keys().subList(KEYS, row.keys().size());
        int own = row.cells().size() - blockNames.size();
        Map<String, TableCell> blocks = new LinkedHashMap<>();
        for (int i = 0; i < blockNames.size(); i++) {
            blocks.put(blockNames.get(i), row.cells().get(own + i));
        }
        return new KeptProject(
                row.keys().get(0),
                row.keys().get(1),
                row.keys().get(2),
                row.keys().get(3),
                row.cells().subList(0, own),
                blocks);
    }
}
