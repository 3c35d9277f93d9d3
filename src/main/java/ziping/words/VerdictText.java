package ziping.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Answer;
import ziping.model.Control;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Finding;
import ziping.model.Names;
import ziping.model.OfficeSettings;
import ziping.model.Place;
import ziping.model.RuleState;
import ziping.model.RuleState.State;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.model.Total;

/** What is said of one project as a whole, over its findings and below them. */
public record VerdictText(Words words) {
    /** Enough of a digest to tell two apart; the whole of it is remembered out of sight. */
    private static final int SHOWN_DIGEST = 12;

    /** Total, grade, and how many findings of each duty. */
    public String headline(Evaluation evaluation) {
        Total total = evaluation.figures().total();
        String sentence = "sheet.verdict.not-computed";
        if (total.points().isPresent()) {
            sentence = total.grade().isPresent() ? "sheet.verdict.graded" : "sheet.verdict.ungraded";
        }
        return words.say(Saying.of(sentence)
                .with("project", evaluation.submission().shown(Names.PROJECT))
                .with("total", total.points().map(Decimals::plain).orElse(""))
                .with("grade", total.grade().orElse(""))
                .with("missing", String.valueOf(total.missing().size()))
                .with("rows", new Fact.Listed(total.missing()))
                .with("must-fix", String.valueOf(evaluation.review().count(Duty.MUST_FIX)))
                .with("confirm", String.valueOf(evaluation.review().count(Duty.CONFIRM)))
                .with("note", String.valueOf(evaluation.review().count(Duty.NOTE))));
    }

    /** How the rules ended, which could not be checked, and what changed since the last run. */
    public List<String> lines(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(Saying.of("sheet.states")
                .with("all", String.valueOf(evaluation.review().states().size() - evaluation.review().count(State.OFF)))
                .with("passed", String.valueOf(evaluation.review().count(State.PASSED)))
                .with("found", String.valueOf(evaluation.review().count(State.FOUND)))
                .with("not-applicable", String.valueOf(evaluation.review().count(State.NOT_APPLICABLE)))
                .with("not-run", String.valueOf(evaluation.review().count(State.NOT_RUN)))));
        Optional.of(evaluation.writeback().control().edited())
                .filter(it -> !it.isEmpty())
                .map(it -> words.say(Saying.of("sheet.edited").with("time", it)))
                .ifPresent(lines::add);
        evaluation.review().states().stream()
                .filter(it -> it.state() == State.NOT_RUN)
                .map(it -> notRun(evaluation.submission(), it))
                .forEach(lines::add);
        rules(evaluation, State.HELD_BACK, "sheet.held-back").ifPresent(lines::add);
        answered(evaluation).ifPresent(lines::add);
        rules(evaluation, State.OFF, "sheet.off").ifPresent(lines::add);
        evaluation.law().settings().map(this::settings).ifPresent(lines::add);
        since(evaluation.writeback().control()).ifPresent(lines::add);
        return lines;
    }

    /** By what and when the workbook was checked. */
    public String control(Evaluation evaluation) {
        Control control = evaluation.writeback().control();
        return words.say(Saying.of("sheet.control")
                .with("project", evaluation.submission().shown(Names.PROJECT))
                .with(
                        "digest",
                        control.digest().substring(0, Math.min(control.digest().length(), SHOWN_DIGEST)))
                .with("versions", control.versions())
                .with("time", control.time()));
    }

    /** Why a rule could not be run. */
    public String notRun(Submission submission, RuleState state) {
        List<Saying> cells = state.why().stream()
                .distinct()
                .map(it -> unread(it, submission.at(it.at()).map(Entry::answer)))
                .toList();
        return words.say(Saying.of("sheet.not-run")
                .with("code", state.rule().code())
                .with("rule", words.name(state.rule().name()))
                .with("cells", new Fact.Phrases(cells)));
    }

    /** Nothing, a dash, 0, words and an error are different things to mend. */
    private Saying unread(Place place, Optional<Answer> answer) {
        String typed = answer.map(Answer::shown).orElse("");
        String kind = "words";
        if (typed.isBlank()) {
            kind = "blank";
        } else if (answer.filter(Answer.Fault.class::isInstance).isPresent()) {
            kind = "error";
        } else if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            kind = "dash";
        } else if (typed.matches("0(\\.0+)?%?")) {
            kind = "zero";
        }
        return Saying.of("sheet.unread." + kind)
                .with("where", words.where(List.of(place)))
                .with("typed", typed);
    }

    private Optional<String> answered(Evaluation evaluation) {
        return Optional.of(evaluation.review().findings().stream()
                        .filter(Finding::isAnswered)
                        .count())
                .filter(it -> it > 0)
                .map(it -> words.say(Saying.of("sheet.answered").with("count", String.valueOf(it))));
    }

    /** The rules that ended in a state, each with the reason if an office gave one; nothing if there are none. */
    private Optional<String> rules(Evaluation evaluation, State state, String sentence) {
        List<Saying> rules = evaluation.review().states().stream()
                .filter(it -> it.state() == state)
                .map(it -> Saying.of(sentence + "-rule")
                        .with("code", it.rule().code())
                        .with("rule", new Fact.Translated(it.rule().name()))
                        .with("reason", it.reason()))
                .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(Saying.of(sentence)
                        .with("count", String.valueOf(rules.size()))
                        .with("rules", new Fact.Phrases(rules))));
    }

    private String settings(OfficeSettings settings) {
        String used = words.say(Saying.of(settings.changes().isEmpty() ? "settings.unused" : "settings.used")
                .with("file", settings.file())
                .with("count", String.valueOf(settings.changes().size())));
        return Stream.concat(Stream.of(used), settings.changes().stream().map(words::say))
                .collect(Collectors.joining("\n· "));
    }

    /** Without an earlier run nothing can have been resolved or have stayed. */
    private Optional<String> since(Control control) {
        if (control.resolved() + control.remaining() == 0) {
            return Optional.empty();
        }
        return Optional.of(words.say(Saying.of("sheet.since")
                .with("resolved", String.valueOf(control.resolved()))
                .with("fresh", String.valueOf(control.fresh()))
                .with("remaining", String.valueOf(control.remaining()))));
    }
}
