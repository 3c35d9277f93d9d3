package ziping.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ziping.messages.Messages;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Finding;
import ziping.model.run.RosterReconciliation;
import ziping.model.run.RunResult;

/** The text about findings that concern several files, and about the roster. */
record CrossProjectText(Messages messages, FindingLines.Depth depth) {
    private static final int MOST_FILES = 3;
    private static final int MOST_NAMES = 10;

    /** One section for the findings, and one for the roster. */
    List<String> lines(RunResult result) {
        List<String> lines = new ArrayList<>();
        List<Finding> findings = result.findings();
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(count("console.across", findings.size()));
            for (Finding finding : findings.subList(0, Math.min(depth.most(), findings.size()))) {
                lines.add("  " + finding(finding));
            }
            if (findings.size() > depth.most()) {
                lines.add("  " + more(findings.size() - depth.most()));
            }
        }
        if (result.reconciliation().isPresent()) {
            lines.add("");
            lines.add(reconciliation(result.reconciliation().get()));
        }
        return lines;
    }

    private String finding(Finding finding) {
        List<String> files =
                finding.places().stream().map(Location::file).distinct().toList();
        Message shown = Message.of(files.size() > MOST_FILES ? "console.across-files" : "console.across-few-files")
                .with("files", new MessageArgument.Listed(files.subList(0, Math.min(MOST_FILES, files.size()))))
                .with("count", BigDecimal.valueOf(files.size()));
        return messages.text(Message.of("console.across-finding")
                .with("duty", messages.duty(finding.duty()))
                .with("code", finding.code())
                .with("problem", text(finding))
                .with("files", new MessageArgument.Phrase(shown)));
    }

    private String more(int count) {
        return count(depth == FindingLines.Depth.ALL ? "report.more-checked" : "report.more", count);
    }

    private String text(Finding finding) {
        return depth == FindingLines.Depth.ALL
                ? messages.withoutPlace(finding)
                : messages.finding(finding).problem();
    }

    private String reconciliation(RosterReconciliation reconciliation) {
        int received = reconciliation.in(RosterReconciliation.State.RECEIVED).size()
                + reconciliation.in(RosterReconciliation.State.SEVERAL).size();
        return messages.text(Message.of("console.roster")
                .with("expected", BigDecimal.valueOf(reconciliation.expected()))
                .with("received", BigDecimal.valueOf(received))
                .with("missing", part(reconciliation, RosterReconciliation.State.MISSING, "roll-call.missing"))
                .with("unexpected", part(reconciliation, RosterReconciliation.State.UNEXPECTED, "roll-call.unexpected"))
                .with("several", part(reconciliation, RosterReconciliation.State.SEVERAL, "roll-call.several")));
    }

    /** The number of lines with a state, and the names of their projects. */
    private MessageArgument part(RosterReconciliation reconciliation, RosterReconciliation.State state, String what) {
        List<String> names = reconciliation.in(state).stream()
                .map(RosterReconciliation.Line::project)
                .toList();
        String key = names.isEmpty() ? "none" : names.size() > MOST_NAMES ? "first" : "all";
        return new MessageArgument.Phrase(Message.of("console.roster-" + key)
                .with("what", messages.text(what))
                .with("count", BigDecimal.valueOf(names.size()))
                .with(
                        "names",
                        new MessageArgument.Listed(
                                names.stream().limit(MOST_NAMES).toList())));
    }

    private String count(String key, int count) {
        return messages.text(Message.of(key).with("count", BigDecimal.valueOf(count)));
    }
}
