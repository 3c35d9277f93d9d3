package ziping.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.Duty;
import ziping.model.Ending;
import ziping.model.Evaluation;
import ziping.model.Fact;
import ziping.model.Finding;
import ziping.model.Names;
import ziping.model.Outcome;
import ziping.model.Progress;
import ziping.model.Saying;
import ziping.words.Width;
import ziping.words.Words;

/** What a person reads after a run. Of each file it keeps one short row. */
final class RunText implements Consumer<Progress> {
    private static final int MOST_FINDINGS = 20;

    /** Of the columns of a terminal, for what was found in a file. */
    private static final int WIDEST_PROBLEM = 88;

    private final Words words;
    private final TextTable projects;
    private final List<String> refused = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> mustFix = new ArrayList<>();
    private final Map<String, Integer> rulebooks = new TreeMap<>();
    private final List<String> across = new ArrayList<>();
    private final List<String> ending = new ArrayList<>();
    private final boolean plain;
    private int mustFixCount;
    private boolean written;

    /** @param plain whether the findings stand beside the scored copies */
    RunText(Words words, boolean plain) {
        this.words = words;
        this.plain = plain;
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
                        .map(words::say)
                        .toList());
    }

    @Override
    public void accept(Progress news) {
        if (news instanceof Progress.Ended ended) {
            ended.outcomes().forEach(this::add);
        } else if (news instanceof Progress.Closed closed) {
            across.addAll(new AcrossText(words).lines(closed.ending()));
            end(closed.ending());
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!projects.isEmpty()) {
            lines.addAll(projects.lines());
        }
        section(lines, "console.refused", refused, refused.size());
        section(lines, "console.skipped", skipped, skipped.size());
        section(lines, "console.must-fix", mustFix, mustFixCount);
        if (mustFixCount > mustFix.size()) {
            lines.add("  " + say("console.more", mustFixCount - mustFix.size()));
        }
        if (mustFixCount > 0) {
            lines.add("  " + words.say(how()));
        }
        lines.addAll(across);
        lines.add("");
        rulebooks.forEach((name, count) -> lines.add(words.say(
                Saying.of("console.rulebook").with("name", name).with("count", Fact.of(BigDecimal.valueOf(count))))));
        lines.addAll(ending);
        return lines;
    }

    private String how() {
        if (!written) {
            return "console.how-checked";
        }
        return plain ? "console.how-plain" : "console.how";
    }

    private void add(Outcome outcome) {
        if (outcome instanceof Outcome.Evaluated evaluated) {
            add(evaluated);
        } else if (outcome instanceof Outcome.Refused it) {
            refused.add(line(it.file(), words.say(it.refusal().saying())));
        } else if (outcome instanceof Outcome.Skipped it) {
            skipped.add(line(it.file(), words.say(it.why())));
        }
    }

    private void add(Outcome.Evaluated evaluated) {
        Evaluation evaluation = evaluated.evaluation();
        projects.add(List.of(
                evaluated.file(),
                evaluation.submission().shown(Names.PROJECT),
                evaluation.total().points().map(Decimals::plain).orElseGet(() -> noTotal(evaluation)),
                evaluation.total().grade().orElse(""),
                Integer.toString(evaluation.count(Duty.MUST_FIX)),
                Integer.toString(evaluation.count(Duty.CONFIRM)),
                Integer.toString(evaluation.count(Duty.NOTE))));
        rulebooks.merge(words.name(evaluation.rulebookName()), 1, Integer::sum);
        evaluation.findings().forEach(it -> add(Fact.of(evaluated.file()), it));
    }

    private void add(Fact file, Finding finding) {
        if (finding.duty() == Duty.MUST_FIX) {
            mustFixCount++;
            if (mustFix.size() < MOST_FINDINGS) {
                mustFix.add(words.say(Saying.of("console.finding")
                        .with("code", finding.code())
                        .with("file", file)
                        .with("where", words.whereFirst(finding.places()))
                        .with("problem", Width.fit(words.finding(finding).problem(), WIDEST_PROBLEM))));
            }
        }
    }

    private String noTotal(Evaluation evaluation) {
        return say("summary.no-total", evaluation.total().missing().size());
    }

    private void end(Ending run) {
        ending.add(words.say(Saying.of("console.files")
                .with("found", Fact.of(BigDecimal.valueOf(run.files().found())))
                .with("evaluated", Fact.of(BigDecimal.valueOf(run.files().evaluated())))
                .with("refused", Fact.of(BigDecimal.valueOf(run.files().refused())))
                .with("skipped", Fact.of(BigDecimal.valueOf(run.files().skipped())))));
        written = run.outputs().isPresent();
        run.outputs()
                .ifPresent(outputs -> ending.add(words.say(Saying.of("console.outputs")
                        .with("summary", outputs.summary().toString())
                        .with("folder", outputs.folder().toString()))));
    }

    private void section(List<String> lines, String heading, List<String> content, int count) {
        if (!content.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(say(heading, count));
            content.forEach(it -> lines.add("  " + it));
        }
    }

    private String line(String file, String sentence) {
        return words.say(Saying.of("console.line").with("file", file).with("sentence", sentence));
    }

    private String say(String key, int count) {
        return words.say(Saying.of(key).with("count", Fact.of(BigDecimal.valueOf(count))));
    }
}
