package ziping.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.RunResult;

/** The text of a run for a person. It keeps one short row for each project, and findings up to a limit. */
final class RunText implements Consumer<Progress> {
    /** The width of a problem, in columns of the terminal. */
    static final int WIDEST_PROBLEM = 88;

    private final Messages messages;
    private final Kind kind;
    private final TextTable projects;
    private final List<String> refused = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final FindingLines findings;
    private final RunTotals totals;
    private Optional<String> settings = Optional.empty();
    private final Set<Message> changes = new LinkedHashSet<>();
    private final List<String> across = new ArrayList<>();
    private final List<String> ending = new ArrayList<>();

    /** Which files contain the findings after the run. */
    enum Kind {
        /** No file, only this text. */
        CHECKED,
        /** The scored copies. */
        COPIED,
        /** The companions of the scored copies. */
        PLAIN
    }

    RunText(Messages messages, Kind kind) {
        this.messages = messages;
        this.kind = kind;
        this.findings = new FindingLines(messages, depth(kind));
        this.totals = new RunTotals(messages);
        this.projects = new TextTable(
                2,
                Stream.of(
                                "console.file",
                                "console.project",
                                "console.total",
                                "console.grade",
                                "duty.must-fix",
                                "duty.confirm",
                                "duty.note")
                        .map(messages::text)
                        .toList());
    }

    @Override
    public void accept(Progress event) {
        if (event instanceof Progress.Ended ended) {
            for (Outcome outcome : ended.outcomes()) {
                add(outcome);
            }
        } else if (event instanceof Progress.Closed closed) {
            across.addAll(new CrossProjectText(messages, depth(kind)).lines(closed.result()));
            end(closed.result());
        }
    }

    /** The text. Only the table depends on the width of the terminal; the terminal wraps the other lines. */
    List<String> lines(int columns) {
        List<String> lines = new ArrayList<>();
        if (!projects.isEmpty()) {
            projects.lines(columns).forEach(lines::add);
        }
        section(lines, "console.refused", refused, refused.size());
        section(lines, "console.skipped", skipped, skipped.size());
        section(
                lines,
                kind == Kind.CHECKED ? "report.findings" : "report.must-fix",
                findings.lines(),
                findings.count());
        if (kind != Kind.CHECKED && findings.count() > 0) {
            lines.add("  " + messages.text(kind == Kind.PLAIN ? "console.how-plain" : "console.how"));
        }
        lines.addAll(across);
        lines.add("");
        lines.addAll(totals.lines());
        if (settings.isPresent()) {
            lines.addAll(changed(settings.get()));
        }
        lines.addAll(ending);
        return lines;
    }

    private List<String> changed(String file) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(Message.of(changes.isEmpty() ? "settings.printed-unused" : "settings.printed")
                .with("file", file)
                .with("count", MessageArgument.of(BigDecimal.valueOf(changes.size())))));
        for (Message change : changes) {
            lines.add(messages.text(
                    Message.of("settings.printed-line").with("change", new MessageArgument.Phrase(change))));
        }
        return lines;
    }

    private static FindingLines.Depth depth(Kind kind) {
        return kind == Kind.CHECKED ? FindingLines.Depth.ALL : FindingLines.Depth.BRIEF;
    }

    private void add(Outcome outcome) {
        if (outcome instanceof Outcome.Evaluated evaluated) {
            add(evaluated);
        } else if (outcome instanceof Outcome.Refused refusal) {
            refused.add(line(refusal.file(), messages.text(refusal.refusal().message())));
        } else if (outcome instanceof Outcome.Skipped skip) {
            skipped.add(line(skip.file(), messages.text(skip.why())));
        }
    }

    private void add(Outcome.Evaluated evaluated) {
        Evaluation evaluation = evaluated.evaluation();
        projects.add(List.of(
                evaluated.file(),
                evaluation.submission().displayText(FieldNames.PROJECT),
                evaluation.figures().total().points().map(Decimals::plain).orElseGet(() -> noTotal(evaluation)),
                evaluation.figures().total().grade().orElse(""),
                Integer.toString(evaluation.review().count(Duty.MUST_FIX)),
                Integer.toString(evaluation.review().count(Duty.CONFIRM)),
                Integer.toString(evaluation.review().count(Duty.NOTE))));
        findings.add(evaluated.file(), evaluation);
        totals.add(evaluation);
        if (evaluation.law().settings().isPresent()) {
            settings = Optional.of(evaluation.law().settings().get().file());
            changes.addAll(evaluation.law().settings().get().changes());
        }
    }

    private String noTotal(Evaluation evaluation) {
        return count("summary.no-total", evaluation.figures().total().missing().size());
    }

    private void end(RunResult run) {
        totals.add(run.findings());
        ending.add(messages.text(Message.of("console.files")
                .with("found", MessageArgument.of(BigDecimal.valueOf(run.files().found())))
                .with(
                        "evaluated",
                        MessageArgument.of(BigDecimal.valueOf(run.files().evaluated())))
                .with(
                        "refused",
                        MessageArgument.of(BigDecimal.valueOf(run.files().refused())))
                .with(
                        "skipped",
                        MessageArgument.of(BigDecimal.valueOf(run.files().skipped())))));
        ending.add(totals.verdict(run.files()));
        if (run.outputs().isPresent()) {
            RunResult.Outputs outputs = run.outputs().get();
            ending.add(messages.text(Message.of("console.outputs")
                    .with("summary", outputs.summary().toString())
                    .with("folder", outputs.folder().toString())));
        }
    }

    private void section(List<String> lines, String heading, List<String> content, int count) {
        if (!content.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(count(heading, count));
            for (String line : content) {
                lines.add("  " + line);
            }
        }
    }

    private String line(String file, String sentence) {
        return messages.text(Message.of("console.line").with("file", file).with("sentence", sentence));
    }

    private String count(String key, int count) {
        return messages.text(Message.of(key).with("count", MessageArgument.of(BigDecimal.valueOf(count))));
    }
}
