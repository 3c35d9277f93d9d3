package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import ziping.excel.labels.WholeSheet;
import ziping.model.Edit;
import ziping.model.Traits;

/**
 * A workbook that a password opened. What is written has the same password.
 *
 * @param inside the workbook as it is without
 */
record LockedSource(Way.Source inside, String password) implements Way.Source {
    @Override
    public NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException {
        return inside.read(wanted);
    }

    @Override
    public List<WholeSheet> sheets() throws UnreadableWorkbookException {
        return inside.sheets();
    }

    @Override
    public Traits.Program savedBy() {
        return inside.savedBy();
    }

    @Override
    public boolean isLinked() {
        return inside.isLinked();
    }

    @Override
    public byte[] named(List<NewName> names) throws UnwritableWorkbookException, IOException {
        return Locks.locked(inside.named(names), password);
    }

    @Override
    public Written write(List<Edit> edits, List<Page> pages) throws UnwritableWorkbookException, IOException {
        Written written = inside.write(edits, pages);
        return new Written(Locks.locked(written.bytes(), password), written.unmarked());
    }
}
