package ziping.excel;

import java.util.List;
import java.util.Optional;
import ziping.excel.ooxml.Area;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.CellAt;

/** The merged cells of a sheet. */
final class Merged {
    private Merged() {}

    /**
     * Those that a cell belongs to.
     *
     * @throws RejectedWorkbookException if they are several, so that nobody can tell which value is the cell's
     */
    static Optional<Area> around(CellAt at, List<Area> areas) throws RejectedWorkbookException {
        Optional<Area> around = Optional.empty();
        for (Area area : areas) {
            if (area.contains(at.row(), at.column()) && !around.equals(Optional.of(area))) {
                if (around.isPresent()) {
                    throw RejectedWorkbookException.overlapping(at.sheet(), around.get(), area);
                }
                around = Optional.of(area);
            }
        }
        return around;
    }
}
