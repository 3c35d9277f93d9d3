package ziping.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziping.messages.Messages;
import ziping.messages.TextWidth;
import ziping.messages.VerdictText;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

/** The findings of a run by file, sheet and cell, as many as a person reads. */
final class FindingLines {
    private static final String INDENT = "  ";

    private final Messages messages;
    private final Depth depth;
    private final List<String> lines = new ArrayList<>();
    private int count;
    private int shown;

    /** How much is told of each project. */
    enum Depth {
        /** Everything: there is no other place where it stands. */
        ALL(1000),
        /** What must be done or was answered, in brief: the copies and the summary hold the rest. */
        BRIEF(20);

        private final int most;

        Depth(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    FindingLines(Messages messages, Depth depth) {
        this.messages = messages;
        this.depth = depth;
    }

    /** Adds a project; in brief only if there is something to tell of it. */
    void add(String file, Evaluation evaluation) {
        List<Finding> told =
                evaluation.review().findings().stream().filter(this::isTold).toList();
        count += told.size();
        if (shown < depth.most && (depth == Depth.ALL || !told.isEmpty())) {
            VerdictText verdict = new VerdictText(messages);
            lines.add(messages.text(
                    Message.of("report.project").with("file", file).with("headline", verdict.headline(evaluation))));
            if (depth == Depth.ALL) {
                verdict.lines(evaluation).forEach(it -> lines.add(INDENT + it));
                // A clean project takes room as well.
                shown += told.isEmpty() ? 1 : 0;
            }
            bySheet(told);
        }
    }

    /** Of how many findings there is something to tell. */
    int count() {
        return count;
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (count > shown) {
            all.add(messages.text(Message.of(depth == Depth.ALL ? "report.more-checked" : "report.more")
                    .with("count", String.valueOf(count - shown))));
        }
        return all;
    }

    private boolean isTold(Finding finding) {
        return depth == Depth.ALL || finding.duty() == Duty.MUST_FIX || finding.isAnswered();
    }

    private void bySheet(List<Finding> findings) {
        Map<String, List<Finding>> bySheet = new LinkedHashMap<>();
        findings.forEach(it -> bySheet.computeIfAbsent(it.places().get(0).at().sheet(), sheet -> new ArrayList<>())
                .add(it));
        bySheet.forEach((sheet, there) -> {
            if (shown < depth.most) {
                lines.add(INDENT + TextTable.oneLine(sheet));
            }
            there.forEach(it -> add(it, cells(it.places()), INDENT + INDENT));
        });
    }

    private void add(Finding finding, MessageArgument cells, String indent) {
        if (shown < depth.most) {
            shown++;
            lines.add(indent
                    + messages.text(Message.of("report.finding")
                            .with("cells", cells)
                            .with("duty", messages.duty(finding))
                            .with("code", finding.code())
                            .with("text", text(finding))));
            if (!finding.answer().isBlank()) {
                lines.add(indent
                        + INDENT
                        + messages.text(Message.of("report.answer").with("answer", finding.answer())));
            }
        }
    }

    private String text(Finding finding) {
        return depth == Depth.ALL
                ? messages.told(finding)
                : TextWidth.fit(messages.finding(finding).problem(), RunText.WIDEST_PROBLEM);
    }

    /** Without the sheet, if all of them lie on it. */
    private MessageArgument cells(List<Location> places) {
        boolean oneSheet = places.stream().map(it -> it.at().sheet()).distinct().count() == 1;
        return oneSheet
                ? new MessageArgument.Listed(
                        places.stream().map(it -> it.at().a1()).distinct().toList())
                : MessageArgument.of(messages.where(places));
    }
}
