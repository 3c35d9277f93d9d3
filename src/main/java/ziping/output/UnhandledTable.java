package ziping.output;

import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.Shown;
import ziping.words.Words;

import java.util.List;

/** 未处理文件: one row for each file that was refused or skipped. */
record UnhandledTable(Words words) {
    LongTable<Outcome> table() {
        return new LongTable<>(
                "summary.unhandled",
                0,
                List.of(
                        new LongTable.Column<>("summary.column.file", 44, it -> Shown.text(it.file())),
                        new LongTable.Column<>("summary.column.state", 12, this::state),
                        new LongTable.Column<>("summary.column.why", 90, it -> Shown.text(why(it)))));
    }

    private Shown state(Outcome outcome) {
        return outcome instanceof Outcome.Refused
                ? new Shown.Text(Shown.Look.MUST_FIX, words.say("summary.state.refused"))
                : Shown.brief(words.say("summary.state.skipped"));
    }

    private String why(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return words.say(refused.refusal().message());
        }
        return outcome instanceof Outcome.Skipped skipped ? words.say(skipped.why()) : "";
    }
}
