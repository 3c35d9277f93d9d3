package ziping.output;

import java.util.List;
import ziping.messages.Messages;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 未处理文件: one row for each file that was refused or skipped. */
record UnhandledFilesTable(Messages words) {
    LongTable<Outcome> table() {
        return new LongTable<>(
                "summary.unhandled",
                0,
                List.of(
                        new LongTable.Column<>("summary.column.file", 44, it -> TableCell.text(it.file())),
                        new LongTable.Column<>("summary.column.state", 12, this::state),
                        new LongTable.Column<>("summary.column.why", 90, it -> TableCell.text(why(it)))));
    }

    private TableCell state(Outcome outcome) {
        return outcome instanceof Outcome.Refused
                ? new TableCell.Text(TableCell.Look.MUST_FIX, words.text("summary.state.refused"))
                : TableCell.brief(words.text("summary.state.skipped"));
    }

    private String why(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return words.text(refused.refusal().message());
        }
        return outcome instanceof Outcome.Skipped skipped ? words.text(skipped.why()) : "";
    }
}
