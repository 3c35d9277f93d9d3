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

/** The findings of a run by file, sheet and cell, up to a limit. */
final class FindingLines {
    private static final String INDENT = "  ";

    private final Messages messages;
    private final Depth depth;
    private final List<String> lines = new ArrayList<>();
    private int count;
    private int shown;

    /** How many findings are shown. */
    enum Depth {
        /** All findings, because no file of this run contains them. */
        ALL(1000),
        /** Only findings that must be fixed or were answered. The copies and the summary contain the others. */
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

    /** Adds a project. If the depth is brief, only if it has findings to show. */
    void add(String file, Evaluation evaluation) {
        List<Finding> findings =
                evaluation.review().findings().stream().filter(this::isShown).toList();
        count += findings.size();
        if (shown < depth.most && (depth == Depth.ALL || !findings.isEmpty())) {
            VerdictText verdict = new VerdictText(messages);
            lines.add(messages.text(
                    Message.of("report.project").with("file", file).with("headline", verdict.headline(evaluation))));
            if (depth == Depth.ALL) {
                for (String line : verdict.lines(evaluation)) {
                    lines.add(INDENT + line);
                }
                if (findings.isEmpty()) {
                    // A project without findings has lines too.
                    shown++;
                }
            }
            bySheet(findings);
        }
    }

    /** The number of findings to show, without the limit. */
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

    private boolean isShown(Finding finding) {
        return depth == Depth.ALL || finding.duty() == Duty.MUST_FIX || finding.isAnswered();
    }

    private void bySheet(List<Finding> findings) {
        Map<String, List<Finding>> bySheet = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String sheet = finding.places().get(0).at().sheet();
            bySheet.computeIfAbsent(sheet, key -> new ArrayList<>()).add(finding);
        }
        bySheet.forEach((sheet, ofSheet) -> {
            if (shown < depth.most) {
                lines.add(INDENT + TextTable.oneLine(sheet));
            }
            for (Finding finding : ofSheet) {
                add(finding, cells(finding.places()), INDENT + INDENT);
            }
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
                ? messages.withoutPlace(finding)
                : TextWidth.fit(messages.finding(finding).problem(), RunText.WIDEST_PROBLEM);
    }

    /** The cells, without the sheet if all of them are on the same sheet. */
    private MessageArgument cells(List<Location> locations) {
        boolean oneSheet = locations.stream()
                        .map(location -> location.at().sheet())
                        .distinct()
                        .count()
                == 1;
        return oneSheet
                ? new MessageArgument.Listed(locations.stream()
                        .map(location -> location.at().a1())
                        .distinct()
                        .toList())
                : MessageArgument.of(messages.where(locations));
    }
}
