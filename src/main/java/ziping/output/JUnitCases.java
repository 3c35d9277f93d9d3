package ziping.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ziping.messages.Messages;
import ziping.messages.VerdictText;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.model.run.Outcome;

/** What became of a file, as cases of a test suite. */
record JUnitCases(Messages words) {
    /** How a case ends. */
    enum End {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /**
     * One case.
     *
     * @param about the project
     * @param type of the failure or error, for machines
     * @param text every finding that failed
     * @param remarks findings that fail nothing
     */
    record Case(String about, String name, End end, String type, String message, String text, String remarks) {}

    List<Case> of(List<Outcome> file) {
        List<Case> cases = new ArrayList<>();
        for (Outcome outcome : file) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                cases.addAll(of(evaluated.evaluation()));
            } else if (outcome instanceof Outcome.Refused refused) {
                String type = JsonFields.constant(refused.refusal().reason());
                String why = words.text(refused.refusal().message());
                cases.add(file(refused.file(), "report.rule.not-processed", End.ERROR, type, why));
            } else if (outcome instanceof Outcome.Skipped skipped) {
                cases.add(file(skipped.file(), "report.rule.skipped", End.SKIPPED, "", words.text(skipped.why())));
            }
        }
        return cases;
    }

    /** One case for each rule that found something between files. */
    List<Case> across(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .distinct()
                .map(it -> found("", it, findings))
                .toList();
    }

    private List<Case> of(Evaluation evaluation) {
        String project = evaluation.submission().shown(FieldNames.PROJECT);
        String about = evaluation.submission().sheet() + (project.isEmpty() ? "" : " · " + project);
        return evaluation.review().states().stream()
                .map(it -> of(about, it, evaluation))
                .toList();
    }

    private Case of(String about, RuleState state, Evaluation evaluation) {
        return switch (state.state()) {
            case FOUND -> found(about, state.rule(), evaluation.review().findings());
            case OFF ->
                skipped(about, state.rule(), words.text(Message.of("report.off").with("reason", state.reason())));
            case HELD_BACK -> skipped(about, state.rule(), words.text("report.held-back"));
            case PASSED -> passed(about, state.rule());
            case NOT_APPLICABLE -> skipped(about, state.rule(), words.text("report.not-applicable"));
            case NOT_RUN -> skipped(about, state.rule(), new VerdictText(words).notRun(evaluation.submission(), state));
        };
    }

    private Case found(String about, Rule rule, List<Finding> findings) {
        List<Finding> its =
                findings.stream().filter(it -> it.code().equals(rule.code())).toList();
        List<Finding> failing =
                its.stream().filter(it -> it.duty() == Duty.MUST_FIX).toList();
        List<Finding> others =
                its.stream().filter(it -> it.duty() != Duty.MUST_FIX).toList();
        return new Case(
                about,
                name(rule),
                failing.isEmpty() ? End.PASSED : End.FAILURE,
                JsonFields.constant(Duty.MUST_FIX),
                failing.stream().findFirst().map(words::message).orElse(""),
                messages(failing),
                messages(others));
    }

    private String messages(List<Finding> findings) {
        return findings.stream().map(this::message).collect(Collectors.joining("\n"));
    }

    private String message(Finding finding) {
        String line = words.duty(finding) + " " + words.message(finding);
        return finding.answer().isBlank()
                ? line
                : line + "\n" + words.text(Message.of("report.answer").with("answer", finding.answer()));
    }

    private Case passed(String about, Rule rule) {
        return new Case(about, name(rule), End.PASSED, "", "", "", "");
    }

    private Case skipped(String about, Rule rule, String why) {
        return new Case(about, name(rule), End.SKIPPED, "", why, "", "");
    }

    private Case file(String file, String name, End end, String type, String why) {
        return new Case(file, words.text(name), end, type, why, "", "");
    }

    private String name(Rule rule) {
        return rule.code() + " " + words.name(rule.name());
    }
}
