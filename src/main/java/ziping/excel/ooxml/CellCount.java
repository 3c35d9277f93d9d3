package ziping.excel.ooxml;

import java.util.Optional;
import ziping.model.Refusal;
import ziping.model.Saying;

/** Counts the rows and cells that are written in the sheets of one workbook, as they are met. */
public final class CellCount {
    private final int limit;
    private int count;
    private Optional<String> sheet = Optional.empty();

    /** Begins with none, in no sheet in particular. */
    public CellCount(int limit) {
        this.limit = limit;
    }

    /** The same count, going on in another sheet. */
    public CellCount of(String title) {
        sheet = Optional.of(title);
        return this;
    }

    /** Meets one. */
    public void oneMore() throws RejectedWorkbookException {
        count++;
        if (count > limit) {
            Saying tooMany = sheet.map(it -> Saying.of("refusal.cells").with("sheet", it))
                    .orElseGet(() -> Saying.of("refusal.cells-in-all"))
                    .with("limit", String.valueOf(limit));
            throw new RejectedWorkbookException(new Refusal(Refusal.Reason.TOO_LARGE, tooMany), "too many cells");
        }
    }
}
