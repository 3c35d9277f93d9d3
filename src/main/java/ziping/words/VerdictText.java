package ziping.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.Answer;
import ziping.model.Control;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Finding;
import ziping.model.Names;
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
        Total total = evaluation.total();
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
                .with("must-fix", String.valueOf(evaluation.count(Duty.MUST_FIX)))
                .with("confirm", String.valueOf(evaluation.count(Duty.CONFIRM)))
                .with("note", String.valueOf(evaluation.count(Duty.NOTE))));
    }

    /** How the rules ended, which could not be checked, and what changed since the last run. */
    public List<String> lines(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(Saying.of("sheet.states")
                .with("all", String.valueOf(evaluation.states().size()))
                .with("passed", String.valueOf(evaluation.count(State.PASSED)))
                .with("found", String.valueOf(evaluation.count(State.FOUND)))
                .with("not-applicable", String.valueOf(evaluation.count(State.NOT_APPLICABLE)))
                .with("not-run", String.valueOf(evaluation.count(State.NOT_RUN)))));
        Optional.of(evaluation.control().edited())
                .filter(it -> !it.isEmpty())
                .map(it -> words.say(Saying.of("sheet.edited").with("time", it)))
                .ifPresent(lines::add);
        evaluation.states().stream()
                .filter(it -> it.state() == State.NOT_RUN)
                .map(it -> notRun(evaluation.submission(), it))
                .forEach(lines::add);
        heldBack(evaluation).ifPresent(lines::add);
        answered(evaluation).ifPresent(lines::add);
        since(evaluation.control()).ifPresent(lines::add);
        return lines;
    }

    /** By what and when the workbook was checked. */
    public String control(Evaluation evaluation) {
        Control control = evaluation.control();
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
        return Optional.of(evaluation.findings().stream()
                        .filter(Finding::isAnswered)
                        .count())
                .filter(it -> it > 0)
                .map(it -> words.say(Saying.of("sheet.answered").with("count", String.valueOf(it))));
    }

    private Optional<String> heldBack(Evaluation evaluation) {
        List<String> rules = evaluation.states().stream()
                .filter(it -> it.state() == State.HELD_BACK)
                .map(RuleState::rule)
                .map(it -> it.code() + " " + words.name(it.name()))
                .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(Saying.of("sheet.held-back")
                        .with("count", String.valueOf(rules.size()))
                        .with("rules", new Fact.Listed(rules))));
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
