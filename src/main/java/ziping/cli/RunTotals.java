package ziping.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.RuleState;
import ziping.model.result.RuleState.State;
import ziping.model.run.FileCount;

/** Counts over all projects of a run. */
final class RunTotals {
    private final Messages messages;
    private final Map<String, Integer> rulebooks = new TreeMap<>();
    private final Map<String, Integer> grades = new TreeMap<>();
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final Map<Duty, Integer> duties = new EnumMap<>(Duty.class);
    private int projects;
    private int answered;
    private int edited;

    RunTotals(Messages messages) {
        this.messages = messages;
    }

    void add(Evaluation evaluation) {
        projects++;
        rulebooks.merge(messages.name(evaluation.law().name()), 1, Integer::sum);
        grades.merge(
                evaluation.figures().total().grade().orElseGet(() -> messages.text("report.no-grade")),
                1,
                Integer::sum);
        for (RuleState state : evaluation.review().states()) {
            states.merge(state.state(), 1, Integer::sum);
        }
        if (!evaluation.writeback().control().edited().isEmpty()) {
            edited++;
        }
        add(evaluation.review().findings());
    }

    void add(List<Finding> findings) {
        for (Finding finding : findings) {
            duties.merge(finding.duty(), 1, Integer::sum);
            if (finding.isAnswered()) {
                answered++;
            }
        }
    }

    /** The counts of rulebooks, rule states, findings and grades. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rulebooks.forEach((name, count) -> lines.add(
                messages.text(Message.of("console.rulebook").with("name", name).with("count", number(count)))));
        if (projects > 0) {
            lines.add(messages.text(Message.of("report.states")
                    .with("projects", number(projects))
                    .with("passed", count(State.PASSED))
                    .with("found", count(State.FOUND))
                    .with("not-applicable", count(State.NOT_APPLICABLE))
                    .with("not-run", count(State.NOT_RUN))));
            lines.add(messages.text(Message.of("report.totals")
                    .with("must-fix", count(Duty.MUST_FIX))
                    .with("confirm", count(Duty.CONFIRM))
                    .with("answered", number(answered))
                    .with("note", count(Duty.NOTE))));
            lines.add(messages.text(Message.of("report.grades").with("grades", new MessageArgument.Phrases(grades()))));
        }
        if (edited > 0) {
            lines.add(messages.text(Message.of("report.edited").with("count", number(edited))));
        }
        return lines;
    }

    /** One sentence about what has to be done. If a file or a rule was left out, it says so. */
    String verdict(FileCount files) {
        List<Message> parts = new ArrayList<>();
        part(parts, "report.verdict.refused", files.refused());
        part(parts, "report.verdict.must-fix", duties.getOrDefault(Duty.MUST_FIX, 0));
        part(parts, "report.verdict.confirm", duties.getOrDefault(Duty.CONFIRM, 0) - answered);
        part(parts, "report.verdict.not-run", states.getOrDefault(State.NOT_RUN, 0));
        if (parts.isEmpty()) {
            part(parts, "report.verdict.clear-read", files.skipped());
        }
        if (parts.isEmpty()) {
            parts.add(Message.of("report.verdict.clear"));
        }
        return messages.text(Message.of("report.verdict").with("parts", new MessageArgument.Phrases(parts)));
    }

    private static void part(List<Message> parts, String key, int count) {
        if (count > 0) {
            parts.add(Message.of(key).with("count", number(count)));
        }
    }

    private List<Message> grades() {
        List<Message> lines = new ArrayList<>();
        grades.forEach((grade, count) ->
                lines.add(Message.of("report.grade").with("grade", grade).with("count", number(count))));
        return lines;
    }

    private MessageArgument count(State state) {
        return number(states.getOrDefault(state, 0));
    }

    private MessageArgument count(Duty duty) {
        return number(duties.getOrDefault(duty, 0));
    }

    private static MessageArgument number(int count) {
        return MessageArgument.of(BigDecimal.valueOf(count));
    }
}
