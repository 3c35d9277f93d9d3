package ziping.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ziping.model.Ending;
import ziping.model.Fact;
import ziping.model.Finding;
import ziping.model.Place;
import ziping.model.RollCall;
import ziping.model.Saying;
import ziping.words.Words;

/** What a person reads after a run about several files together. */
record AcrossText(Words words, FindingLines.Depth depth) {
    private static final int MOST_FILES = 3;
    private static final int MOST_NAMES = 10;

    /** A section for what was found, and one for the roster. */
    List<String> lines(Ending ending) {
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
                finding.places().stream().map(Place::file).distinct().toList();
        Saying shown = Saying.of(files.size() > MOST_FILES ? "console.across-files" : "console.across-few-files")
                .with("files", new Fact.Listed(files.subList(0, Math.min(MOST_FILES, files.size()))))
                .with("count", BigDecimal.valueOf(files.size()));
        return words.say(Saying.of("console.across-finding")
                .with("duty", words.duty(finding.duty()))
                .with("code", finding.code())
                .with("problem", text(finding))
                .with("files", new Fact.Phrase(shown)));
    }

    private String more(int count) {
        return count(depth == FindingLines.Depth.ALL ? "report.more-checked" : "report.more", count);
    }

    private String text(Finding finding) {
        return depth == FindingLines.Depth.ALL
                ? words.told(finding)
                : words.finding(finding).problem();
    }

    private String rollCall(RollCall rollCall) {
        int received = rollCall.in(RollCall.State.RECEIVED).size()
                + rollCall.in(RollCall.State.SEVERAL).size();
        return words.say(Saying.of("console.roster")
                .with("expected", BigDecimal.valueOf(rollCall.expected()))
                .with("received", BigDecimal.valueOf(received))
                .with("missing", part(rollCall, RollCall.State.MISSING, "roll-call.missing"))
                .with("unexpected", part(rollCall, RollCall.State.UNEXPECTED, "roll-call.unexpected"))
                .with("several", part(rollCall, RollCall.State.SEVERAL, "roll-call.several")));
    }

    /** How many lines ended so, and which. */
    private Fact part(RollCall rollCall, RollCall.State state, String what) {
        List<String> names =
                rollCall.in(state).stream().map(RollCall.Line::project).toList();
        String key = names.isEmpty() ? "none" : names.size() > MOST_NAMES ? "first" : "all";
        return new Fact.Phrase(Saying.of("console.roster-" + key)
                .with("what", words.say(what))
                .with("count", BigDecimal.valueOf(names.size()))
                .with("names", new Fact.Listed(names.stream().limit(MOST_NAMES).toList())));
    }

    private String count(String key, int count) {
        return words.say(Saying.of(key).with("count", BigDecimal.valueOf(count)));
    }
}
