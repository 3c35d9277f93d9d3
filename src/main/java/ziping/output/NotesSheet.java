package ziping.output;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.Evaluation;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.model.result.RuleState.State;
import ziping.output.table.DesignedSheet;
import ziping.output.table.TableCell;

/** 说明: how to read the summary, the versions of the law, the changes by an office, and the results of each rule. */
record NotesSheet(DesignedSheet sheet, Messages messages) {
    private static final List<String> READING =
            List.of("notes.figures", "notes.filter", "notes.means", "notes.links", "notes.oddities", "notes.limits");

    /** The widths of the columns after the margin, in Latin letters. */
    static final int[] WIDTHS = {12, 46, 12, 12, 12, 12, 12, 12};

    void draw(Provenance provenance, RuleCounts rules) {
        sheet.merged(TableCell.Style.TITLE, messages.text("summary.notes"));
        section("notes.reading", READING.stream().map(Message::of));
        section("notes.made", provenance.versions());
        section("notes.settings", provenance.settings());
        rules(rules);
    }

    private void section(String heading, Stream<Message> lines) {
        sheet.section(heading);
        lines.forEach(line -> sheet.merged(TableCell.Style.REMARK, messages.text(line)));
    }

    private void rules(RuleCounts rules) {
        sheet.sectionOnNewPage("notes.rules");
        sheet.repeatedHeadings(
                "summary.column.code",
                "overview.rule",
                "notes.passed",
                "notes.found",
                "notes.held-back",
                "notes.not-applicable",
                "notes.not-run",
                "notes.off");
        for (RuleCounts.Count count : rules.all()) {
            DesignedSheet.Cells row = sheet.row()
                    .text(TableCell.Style.SHORT, count.rule().code())
                    .text(TableCell.Style.TEXT, messages.name(count.rule().name()));
            for (State state : State.values()) {
                row.count(count.of(state));
            }
        }
    }

    /** The number of projects by rule and state. */
    static final class RuleCounts {
        private final Map<String, Count> byCode = new TreeMap<>();

        /** The number of projects of one rule. */
        record Count(Rule rule, Map<State, Integer> states) {
            int of(State state) {
                return states.getOrDefault(state, 0);
            }
        }

        void add(Evaluation evaluation) {
            for (RuleState state : evaluation.review().states()) {
                Rule rule = state.rule();
                Count count = byCode.computeIfAbsent(rule.code(), code -> new Count(rule, new EnumMap<>(State.class)));
                count.states().merge(state.state(), 1, Integer::sum);
            }
        }

        /** The counts, ordered by code. */
        Collection<Count> all() {
            return byCode.values();
        }
    }
}
