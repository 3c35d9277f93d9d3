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

/** What a person reads after a run about several files together. */
record CrossProjectText(Messages words, FindingLines.Depth depth) {
    private static final int MOST_FILES = 3;
    private static final int MOST_NAMES = 10;

    /** A section for what was found, and one for the roster. */
    List<String> lines(RunResult ending) {
        List<String> lines = new ArrayList<>();
        List<Finding> findings = ending.findings();
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(count("console.across", findings.size()));
            findings.stream().limit(depth.most()).map(this::finding).forEach(it -> lines.add("  " + it));
            if (findings.size() > depth.most()) {
                lines.add("  " + more(findings.size() - depth.most()));
            }
        }
        ending.rollCall().ifPresent(it -> {
            lines.add("");
            lines.add(rollCall(it));
        });
        return lines;
    }

    private String finding(Finding finding) {
        List<String> files =
                finding.places().stream().map(Location::file).distinct().toList();
        Message shown = Message.of(files.size() > MOST_FILES ? "console.across-files" : "console.across-few-files")
                .with("files", new MessageArgument.Listed(files.subList(0, Math.min(MOST_FILES, files.size()))))
                .with("count", BigDecimal.valueOf(files.size()));
        return words.text(Message.of("console.across-finding")
                .with("duty", words.duty(finding.duty()))
                .with("code", finding.code())
                .with("problem", text(finding))
                .with("files", new MessageArgument.Phrase(shown)));
    }

    private String more(int count) {
        return count(depth == FindingLines.Depth.ALL ? "report.more-checked" : "report.more", count);
    }

    private String text(Finding finding) {
        return depth == FindingLines.Depth.ALL
                ? words.told(finding)
                : words.finding(finding).problem();
    }

    private String rollCall(RosterReconciliation rollCall) {
        int received = rollCall.in(RosterReconciliation.State.RECEIVED).size()
                + rollCall.in(RosterReconciliation.State.SEVERAL).size();
        return words.text(Message.of("console.roster")
                .with("expected", BigDecimal.valueOf(rollCall.expected()))
                .with("received", BigDecimal.valueOf(received))
                .with("missing", part(rollCall, RosterReconciliation.State.MISSING, "roll-call.missing"))
                .with("unexpected", part(rollCall, RosterReconciliation.State.UNEXPECTED, "roll-call.unexpected"))
                .with("several", part(rollCall, RosterReconciliation.State.SEVERAL, "roll-call.several")));
    }

    /** How many lines ended so, and which. */
    private MessageArgument part(RosterReconciliation rollCall, RosterReconciliation.State state, String what) {
        List<String> names = rollCall.in(state).stream()
                .map(RosterReconciliation.Line::project)
                .toList();
        String key = names.isEmpty() ? "none" : names.size() > MOST_NAMES ? "first" : "all";
        return new MessageArgument.Phrase(Message.of("console.roster-" + key)
                .with("what", words.text(what))
                .with("count", BigDecimal.valueOf(names.size()))
                .with(
                        "names",
                        new MessageArgument.Listed(
                                names.stream().limit(MOST_NAMES).toList())));
    }

    private String count(String key, int count) {
        return words.text(Message.of(key).with("count", BigDecimal.valueOf(count)));
    }
}
