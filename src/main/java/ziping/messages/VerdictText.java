package ziping.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.RuleState;
import ziping.model.result.RuleState.State;
import ziping.model.result.Total;

/** The sentences about a whole project, above and below the table of its findings. */
public record VerdictText(Messages messages) {
    /** The number of characters of a digest that are shown. The whole digest is stored in a hidden place. */
    private static final int DIGEST_LENGTH = 12;

    /** Total, grade, and the number of findings of each duty. */
    public String headline(Evaluation evaluation) {
        Total total = evaluation.figures().total();
        String sentence = "sheet.verdict.not-computed";
        if (total.points().isPresent()) {
            sentence = total.grade().isPresent() ? "sheet.verdict.graded" : "sheet.verdict.ungraded";
        }
        return messages.text(Message.of(sentence)
                .with("project", evaluation.submission().displayText(FieldNames.PROJECT))
                .with("total", total.points().map(Decimals::plain).orElse(""))
                .with("grade", total.grade().orElse(""))
                .with("missing", String.valueOf(total.missing().size()))
                .with("rows", new MessageArgument.Listed(total.missing()))
                .with("must-fix", String.valueOf(evaluation.review().count(Duty.MUST_FIX)))
                .with("confirm", String.valueOf(evaluation.review().count(Duty.CONFIRM)))
                .with("note", String.valueOf(evaluation.review().count(Duty.NOTE))));
    }

    /** The results of the rules, the rules that could not be checked, and the changes since the last run. */
    public List<String> lines(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(Message.of("sheet.states")
                .with(
                        "all",
                        String.valueOf(evaluation.review().states().size()
                                - evaluation.review().count(State.OFF)))
                .with("passed", String.valueOf(evaluation.review().count(State.PASSED)))
                .with("found", String.valueOf(evaluation.review().count(State.FOUND)))
                .with("not-applicable", String.valueOf(evaluation.review().count(State.NOT_APPLICABLE)))
                .with("not-run", String.valueOf(evaluation.review().count(State.NOT_RUN)))));
        String edited = evaluation.writeback().control().edited();
        if (!edited.isEmpty()) {
            lines.add(messages.text(Message.of("sheet.edited").with("time", edited)));
        }
        evaluation.review().states().stream()
                .filter(state -> state.state() == State.NOT_RUN)
                .map(state -> notRun(evaluation.submission(), state))
                .forEach(lines::add);
        rules(evaluation, State.HELD_BACK, "sheet.held-back").ifPresent(lines::add);
        answered(evaluation).ifPresent(lines::add);
        rules(evaluation, State.OFF, "sheet.off").ifPresent(lines::add);
        evaluation.law().settings().map(this::settings).ifPresent(lines::add);
        since(evaluation.writeback().control()).ifPresent(lines::add);
        return lines;
    }

    /** Which version checked the workbook, and when. */
    public String control(Evaluation evaluation) {
        ControlBlock control = evaluation.writeback().control();
        return messages.text(Message.of("sheet.control")
                .with("project", evaluation.submission().displayText(FieldNames.PROJECT))
                .with(
                        "digest",
                        control.digest().substring(0, Math.min(control.digest().length(), DIGEST_LENGTH)))
                .with("versions", control.versions())
                .with("time", control.time()));
    }

    /** Why a rule could not be run. */
    public String notRun(Submission submission, RuleState state) {
        List<Message> cells = state.why().stream()
                .distinct()
                .map(location -> unread(location, submission.at(location.at()).map(FormCell::value)))
                .toList();
        return messages.text(Message.of("sheet.not-run")
                .with("code", state.rule().code())
                .with("rule", messages.name(state.rule().name()))
                .with("cells", new MessageArgument.Phrases(cells)));
    }

    /**
     * The sentence depends on the content, because a blank, a dash, 0, a text and an error are corrected differently.
     */
    private Message unread(Location location, Optional<CellValue> answer) {
        String typed = answer.map(CellValue::displayText).orElse("");
        String kind = "words";
        if (typed.isBlank()) {
            kind = "blank";
        } else if (answer.filter(CellValue.Fault.class::isInstance).isPresent()) {
            kind = "error";
        } else if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            kind = "dash";
        } else if (typed.matches("0(\\.0+)?%?")) {
            kind = "zero";
        }
        return Message.of("sheet.unread." + kind)
                .with("where", messages.where(List.of(location)))
                .with("typed", typed);
    }

    private Optional<String> answered(Evaluation evaluation) {
        long count = evaluation.review().findings().stream()
                .filter(Finding::isAnswered)
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(messages.text(Message.of("sheet.answered").with("count", String.valueOf(count))));
    }

    /** The rules with a state, each with the reason if an office gave one; empty if there are none. */
    private Optional<String> rules(Evaluation evaluation, State state, String sentence) {
        List<Message> rules = evaluation.review().states().stream()
                .filter(rule -> rule.state() == state)
                .map(rule -> Message.of(sentence + "-rule")
                        .with("code", rule.rule().code())
                        .with("rule", new MessageArgument.Translated(rule.rule().name()))
                        .with("reason", rule.reason()))
                .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(Message.of(sentence)
                        .with("count", String.valueOf(rules.size()))
                        .with("rules", new MessageArgument.Phrases(rules))));
    }

    private String settings(Evaluation.OfficeSettings settings) {
        String used = messages.text(Message.of(settings.changes().isEmpty() ? "settings.unused" : "settings.used")
                .with("file", settings.file())
                .with("count", String.valueOf(settings.changes().size())));
        return Stream.concat(Stream.of(used), settings.changes().stream().map(messages::text))
                .collect(Collectors.joining("\n· "));
    }

    /** Empty without an earlier run, because then there is nothing resolved or remaining. */
    private Optional<String> since(ControlBlock control) {
        if (control.resolved() + control.remaining() == 0) {
            return Optional.empty();
        }
        return Optional.of(messages.text(Message.of("sheet.since")
                .with("resolved", String.valueOf(control.resolved()))
                .with("fresh", String.valueOf(control.fresh()))
                .with("remaining", String.valueOf(control.remaining()))));
    }
}
