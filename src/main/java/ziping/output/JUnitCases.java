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

/** The outcome of a file as cases of a test suite. */
record JUnitCases(Messages messages) {
    /** The result of a case. */
    enum Result {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /**
     * One case.
     *
     * @param suite the class name of the case: sheet and project
     * @param type of the failure or error, for programs
     * @param text the findings that make the case fail
     * @param remarks the other findings
     */
    record Case(String suite, String name, Result result, String type, String message, String text, String remarks) {}

    List<Case> of(List<Outcome> file) {
        List<Case> cases = new ArrayList<>();
        for (Outcome outcome : file) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                cases.addAll(of(evaluated.evaluation()));
            } else if (outcome instanceof Outcome.Refused refused) {
                String type = JsonFields.constant(refused.refusal().reason());
                String why = messages.text(refused.refusal().message());
                cases.add(file(refused.file(), "report.rule.not-processed", Result.ERROR, type, why));
            } else if (outcome instanceof Outcome.Skipped skipped) {
                cases.add(
                        file(skipped.file(), "report.rule.skipped", Result.SKIPPED, "", messages.text(skipped.why())));
            }
        }
        return cases;
    }

    /** One case for each rule that found problems across files. */
    List<Case> across(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .distinct()
                .map(rule -> found("", rule, findings))
                .toList();
    }

    private List<Case> of(Evaluation evaluation) {
        String project = evaluation.submission().displayText(FieldNames.PROJECT);
        String suite = evaluation.submission().sheet() + (project.isEmpty() ? "" : " · " + project);
        return evaluation.review().states().stream()
                .map(state -> of(suite, state, evaluation))
                .toList();
    }

    private Case of(String suite, RuleState state, Evaluation evaluation) {
        return switch (state.state()) {
            case FOUND -> found(suite, state.rule(), evaluation.review().findings());
            case OFF ->
                skipped(
                        suite,
                        state.rule(),
                        messages.text(Message.of("report.off").with("reason", state.reason())));
            case HELD_BACK -> skipped(suite, state.rule(), messages.text("report.held-back"));
            case PASSED -> passed(suite, state.rule());
            case NOT_APPLICABLE -> skipped(suite, state.rule(), messages.text("report.not-applicable"));
            case NOT_RUN ->
                skipped(suite, state.rule(), new VerdictText(messages).notRun(evaluation.submission(), state));
        };
    }

    private Case found(String suite, Rule rule, List<Finding> findings) {
        List<Finding> ofRule = findings.stream()
                .filter(finding -> finding.code().equals(rule.code()))
                .toList();
        List<Finding> failing = ofRule.stream()
                .filter(finding -> finding.duty() == Duty.MUST_FIX)
                .toList();
        List<Finding> others = ofRule.stream()
                .filter(finding -> finding.duty() != Duty.MUST_FIX)
                .toList();
        return new Case(
                suite,
                name(rule),
                failing.isEmpty() ? Result.PASSED : Result.FAILURE,
                JsonFields.constant(Duty.MUST_FIX),
                failing.stream().findFirst().map(messages::message).orElse(""),
                messages(failing),
                messages(others));
    }

    private String messages(List<Finding> findings) {
        return findings.stream().map(this::message).collect(Collectors.joining("\n"));
    }

    private String message(Finding finding) {
        String line = messages.duty(finding) + " " + messages.message(finding);
        return finding.answer().isBlank()
                ? line
                : line + "\n" + messages.text(Message.of("report.answer").with("answer", finding.answer()));
    }

    private Case passed(String suite, Rule rule) {
        return new Case(suite, name(rule), Result.PASSED, "", "", "", "");
    }

    private Case skipped(String suite, Rule rule, String why) {
        return new Case(suite, name(rule), Result.SKIPPED, "", why, "", "");
    }

    private Case file(String file, String name, Result result, String type, String why) {
        return new Case(file, messages.text(name), result, type, why, "", "");
    }

    private String name(Rule rule) {
        return rule.code() + " " + messages.name(rule.name());
    }
}
