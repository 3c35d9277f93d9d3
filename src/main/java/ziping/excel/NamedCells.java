package ziping.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ziping.model.CellAt;

/**
 * The part of a workbook that names point to.
 *
 * @param sheets titles in the order of the tabs
 * @param cells the first column of every area that a name points to, and of the {@link #rowsBelow} it
 */
record NamedCells(List<String> sheets, List<DefinedName> names, Map<CellAt, CellContent> cells) {
    NamedCells {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        cells = Map.copyOf(cells);
    }

    CellContent at(CellAt at) {
        CellContent content = cells.get(at);
        return content == null ? CellContent.blank(at) : content;
    }

    /** The target of a name that holds for the whole workbook. */
    Optional<Target> global(String name) {
        return names.stream()
                .filter(it -> it.sheet().isEmpty() && it.name().equals(name))
                .map(DefinedName::target)
                .findFirst();
    }

    /**
     * The rows between an area and the next cell below it that a name points to. Where none does, they end before the
     * first row in which nothing stands.
     */
    IntStream rowsBelow(Target.Area area) {
        return IntStream.range(
                        area.lastRow() + 1, NamedRows.of(names).below(area).orElse(Integer.MAX_VALUE))
                .takeWhile(row -> cells.containsKey(area.inRow(row)));
    }

    /** What is shown in each row of a global name's area; empty if there is no such area. */
    List<String> column(String name) {
        return global(name)
                .flatMap(NamedCells::area)
                .map(area -> IntStream.rangeClosed(area.firstRow(), area.lastRow())
                        .mapToObj(row -> at(area.inRow(row)).answer().shown())
                        .toList())
                .orElse(List.of());
    }

    /** The text that a target shows: its first cell's, or its constant. */
    String shown(Target target) {
        if (target instanceof Target.Constant constant) {
            return constant.text().strip();
        }
        return area(target).map(it -> at(it.first()).answer().shown()).orElse("");
    }

    /** The target as an area, if it is one. */
    static Optional<Target.Area> area(Target target) {
        return target instanceof Target.Area area ? Optional.of(area) : Optional.empty();
    }
}
