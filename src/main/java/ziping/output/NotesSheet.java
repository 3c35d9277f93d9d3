package ziping.output;

import java.util.List;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.RuleState.State;
import ziping.output.table.DesignedSheet;
import ziping.output.table.TableCell;

/** 说明: by what law the figures came about, what an office changed in it, which rules were run, and how to read it all. */
record NotesSheet(DesignedSheet board, Messages words) {
    private static final int WIDEST = 46;

    private static final List<String> READING =
            List.of("notes.figures", "notes.filter", "notes.means", "notes.links", "notes.oddities", "notes.limits");

    /** Of the columns behind the margin. */
    static final int[] WIDTHS = {12, WIDEST, 12, 12, 12, 12, 12, 12};

    void draw(Provenance provenance, RuleCounts rules) {
        board.across(TableCell.Look.TITLE, words.text("summary.notes"));
        section("notes.reading", READING.stream().map(Message::of));
        section("notes.made", provenance.made());
        section("notes.settings", provenance.settings());
        rules(rules);
    }

    private void section(String heading, Stream<Message> lines) {
        board.section(heading);
        lines.forEach(it -> board.across(TableCell.Look.REMARK, words.text(it)));
    }

    private void rules(RuleCounts rules) {
        board.page("notes.rules");
        board.lastHeadings(
                "summary.column.code",
                "overview.rule",
                "notes.passed",
                "notes.found",
                "notes.held-back",
                "notes.not-applicable",
                "notes.not-run",
                "notes.off");
        for (RuleCounts.Count count : rules.all()) {
            DesignedSheet.Cells row = board.row()
                    .text(TableCell.Look.SHORT, count.rule().code())
                    .text(TableCell.Look.TEXT, words.name(count.rule().name()));
            List.of(State.values()).forEach(it -> row.count(count.of(it)));
        }
    }
}
