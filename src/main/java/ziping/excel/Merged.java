package ziping.excel;

import java.util.List;
import java.util.Optional;
import ziping.excel.ooxml.Area;
import ziping.excel.ooxml.Barred;
import ziping.model.CellAt;

/** The merged cells of a sheet. */
final class Merged {
    private Merged() {}

    /**
     * Those that a cell belongs to.
     *
     * @throws Barred if they are several, so that nobody can tell which value is the cell's
     */
    static Optional<Area> around(CellAt at, List<Area> areas) throws Barred {
        Optional<Area> around = Optional.empty();
        for (Area area : areas) {
            if (area.contains(at.row(), at.column()) && !around.equals(Optional.of(area))) {
                if (around.isPresent()) {
                    throw Barred.overlapping(at.sheet(), around.get(), area);
                }
                around = Optional.of(area);
            }
        }
        return around;
    }
}
