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
 * The part of a row of 项目汇总 that needs only its project. It is kept in a file until all projects are known.
 *
 * @param sheet of the workbook; a workbook may have several projects
 * @param code 项目编码, else empty
 * @param name 项目名称, else empty
 * @param cells of the columns that need only this project
 * @param blocks points by 一级指标
 */
record PartialProjectRow(
        String file, String sheet, String code, String name, List<TableCell> cells, Map<String, TableCell> blocks) {
    private static final int KEYS = 4;

    PartialProjectRow {
        cells = List.copyOf(cells);
    }

    /** The number in a cell, if it holds one. */
    Optional<BigDecimal> figure(int cell) {
        return cells.get(cell) instanceof TableCell.Figure figure ? figure.number() : Optional.empty();
    }

    /** The row for the spill file. */
    RowSpillFile.Row spilled() {
        List<String> keys = new ArrayList<>(List.of(file, sheet, code, name));
        keys.addAll(blocks.keySet());
        return new RowSpillFile.Row(
                keys, Stream.concat(cells.stream(), blocks.values().stream()).toList());
    }

    /** The row that was read from the spill file. */
    static PartialProjectRow of(RowSpillFile.Row row) {
        List<String> blockNames = row.keys().subList(KEYS, row.keys().size());
        int cellCount = row.cells().size() - blockNames.size();
        Map<String, TableCell> blocks = new LinkedHashMap<>();
        for (int i = 0; i < blockNames.size(); i++) {
            blocks.put(blockNames.get(i), row.cells().get(cellCount + i));
        }
        return new PartialProjectRow(
                row.keys().get(0),
                row.keys().get(1),
                row.keys().get(2),
                row.keys().get(3),
                row.cells().subList(0, cellCount),
                blocks);
    }
}
