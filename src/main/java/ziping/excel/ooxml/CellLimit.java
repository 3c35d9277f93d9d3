package ziping.excel.ooxml;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Refusal;

/** Counts the rows and cells in the sheets of one workbook while they are read. */
public final class CellLimit {
    private final int limit;
    private int count;
    private Optional<String> sheet = Optional.empty();

    /** Begins to count without a sheet. */
    public CellLimit(int limit) {
        this.limit = limit;
    }

    /** The same count, continued in another sheet. */
    public CellLimit of(String title) {
        sheet = Optional.of(title);
        return this;
    }

    /** Counts one more row or cell. */
    public void oneMore() throws RejectedWorkbookException {
        count++;
        if (count > limit) {
            Message tooMany = sheet.isPresent()
                    ? Message.of("refusal.cells").with("sheet", sheet.get())
                    : Message.of("refusal.cells-in-all");
            Message withLimit = tooMany.with("limit", String.valueOf(limit));
            throw new RejectedWorkbookException(new Refusal(Refusal.Reason.TOO_LARGE, withLimit), "too many cells");
        }
    }
}
