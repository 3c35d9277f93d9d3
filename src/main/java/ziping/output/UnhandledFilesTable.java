package ziping.output;

import java.util.List;
import ziping.messages.Messages;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 未处理文件: one row for each file that was refused or skipped. */
record UnhandledFilesTable(Messages messages) {
    LongTable<Outcome> table() {
        return new LongTable<>(
                "summary.unhandled",
                0,
                List.of(
                        new LongTable.Column<>("summary.column.file", 44, outcome -> TableCell.text(outcome.file())),
                        new LongTable.Column<>("summary.column.state", 12, this::state),
                        new LongTable.Column<>("summary.column.why", 90, outcome -> TableCell.text(why(outcome)))));
    }

    private TableCell state(Outcome outcome) {
        return outcome instanceof Outcome.Refused
                ? new TableCell.Text(TableCell.Style.MUST_FIX, messages.text("summary.state.refused"))
                : TableCell.shortText(messages.text("summary.state.skipped"));
    }

    private String why(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return messages.text(refused.refusal().message());
        }
        return outcome instanceof Outcome.Skipped skipped ? messages.text(skipped.why()) : "";
    }
}
