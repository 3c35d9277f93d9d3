package ziping.excel.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ziping.messages.Messages;
import ziping.messages.VerdictText;
import ziping.model.form.ControlBlock;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

/** The sheet 校验结果: the verdict, every finding with the action to take, and the control block of this run. */
public final class FindingsSheet {
    private static final List<String> HEADINGS =
            List.of("number", "duty", "where", "label", "problem", "expected", "action", "reference", "rule", "answer");
    private static final int[] WIDTHS = {6, 10, 30, 30, 36, 22, 28, 22, 7, 22};
    private static final int ANSWER = HEADINGS.indexOf("answer");
    private static final List<String> HIDDEN = List.of(
            ReportSheetNames.FINDINGS_PROJECT,
            ReportSheetNames.FINDINGS_FINGERPRINT,
            ReportSheetNames.CONTROL_PROJECT,
            ReportSheetNames.CONTROL_ITEM,
            ReportSheetNames.CONTROL_VALUE);

    /** With more rows above the heading, the frozen rows would cover the findings. */
    private static final int MOST_FROZEN = 8;

    private final Messages messages;
    private final List<ReportSheet.Row> rows = new ArrayList<>();

    private FindingsSheet(Messages messages) {
        this.messages = messages;
    }

    /** The sheet with the verdicts of all evaluations and one table of all findings. */
    public static ReportSheet of(List<Evaluation> evaluations, Messages messages) {
        return new FindingsSheet(messages).reportSheet(evaluations);
    }

    private ReportSheet reportSheet(List<Evaluation> evaluations) {
        VerdictText verdict = new VerdictText(messages);
        for (Evaluation evaluation : evaluations) {
            line(verdict.headline(evaluation), ReportStyle.HEADLINE);
            verdict.lines(evaluation).forEach(text -> line(text, ReportStyle.LINE));
        }
        boolean clean = evaluations.stream()
                .allMatch(evaluation -> evaluation.review().findings().isEmpty());
        int heading = rows.size();
        if (clean) {
            line(messages.text("sheet.findings.none"), ReportStyle.LINE);
        } else {
            table(evaluations);
        }
        int last = rows.size() - 1;
        rows.add(ReportSheet.Row.of(List.of()));
        evaluations.forEach(it -> line(verdict.control(it), ReportStyle.SMALL));
        for (int i = 0; i < evaluations.size(); i++) {
            control(String.valueOf(i + 1), evaluations.get(i).writeback().control());
        }
        return new ReportSheet(
                messages.text("sheet.findings.title"),
                ReportSheetNames.FINDINGS,
                columns(),
                rows,
                clean || heading >= MOST_FROZEN ? 0 : heading + 1,
                clean ? Optional.empty() : Optional.of(new ReportSheet.Rows(heading, last)),
                spans(),
                Map.of());
    }

    private void table(List<Evaluation> evaluations) {
        rows.add(ReportSheet.Row.of(HEADINGS.stream()
                .map(it -> ReportSheet.Cell.text(messages.text("sheet.findings." + it), ReportStyle.HEADING))
                .toList()));
        int number = 1;
        for (int i = 0; i < evaluations.size(); i++) {
            List<Finding> heaviestFirst = evaluations.get(i).review().findings().stream()
                    .sorted(Comparator.comparing(Finding::duty))
                    .toList();
            for (Finding finding : heaviestFirst) {
                rows.add(ReportSheet.withHidden(
                        cells(number, finding),
                        HEADINGS.size(),
                        List.of(String.valueOf(i + 1), finding.fingerprint()),
                        false));
                number++;
            }
        }
    }

    private List<ReportSheet.Cell> cells(int number, Finding finding) {
        Messages.FindingText text = messages.finding(finding);
        return List.of(
                ReportSheet.Cell.value(String.valueOf(number), ReportStyle.CENTRED),
                ReportSheet.Cell.text(messages.duty(finding), style(finding.duty())),
                // LibreOffice shows a link in one line only.
                ReportSheet.Cell.text(messages.whereFirst(finding.places()), ReportStyle.LINK)
                        .linked(finding.places().stream().findFirst().map(Location::at)),
                ReportSheet.Cell.text(labels(finding.places()), ReportStyle.TEXT),
                ReportSheet.Cell.text(text.problem(), ReportStyle.TEXT),
                ReportSheet.Cell.text(text.expected(), ReportStyle.TEXT),
                ReportSheet.Cell.text(text.action(), ReportStyle.TEXT),
                ReportSheet.Cell.text(text.reference(), ReportStyle.TEXT),
                ReportSheet.Cell.text(finding.code(), ReportStyle.CENTRED),
                ReportSheet.Cell.text(finding.answer(), ReportStyle.INPUT));
    }

    /** The labels of the cells, one per line. The cells are listed too if the link can refer to only one of several. */
    private String labels(List<Location> locations) {
        Map<String, List<Location>> labels = messages.labels(locations);
        if (locations.stream().distinct().count() < 2) {
            return String.join("", labels.keySet());
        }
        boolean oneSheet = locations.stream()
                        .map(location -> location.at().sheet())
                        .distinct()
                        .count()
                == 1;
        return labels.entrySet().stream()
                .map(label -> messages.text(Message.of("sheet.label")
                        .with("label", label.getKey())
                        .with("cells", cells(label.getValue(), oneSheet))))
                .collect(Collectors.joining("\n"));
    }

    private MessageArgument cells(List<Location> locations, boolean withoutSheet) {
        return withoutSheet
                ? new MessageArgument.Listed(
                        locations.stream().map(location -> location.at().a1()).toList())
                : MessageArgument.of(messages.where(locations));
    }

    private void control(String project, ControlBlock control) {
        List<ReportSheet.Cell> before = new ArrayList<>();
        while (before.size() < HEADINGS.size() + HIDDEN.indexOf(ReportSheetNames.CONTROL_PROJECT)) {
            before.add(ReportSheet.Cell.text("", ReportStyle.SMALL));
        }
        ControlRows.of(control)
                .forEach(item -> rows.add(ReportSheet.withHidden(
                        before, before.size(), List.of(project, item.get(0), item.get(1)), true)));
    }

    private void line(String text, ReportStyle style) {
        rows.add(ReportSheet.Row.of(List.of(ReportSheet.Cell.text(text, style).across(HEADINGS.size()))));
    }

    private static List<ReportSheet.Column> columns() {
        List<ReportSheet.Column> columns = new ArrayList<>();
        for (int width : WIDTHS) {
            columns.add(new ReportSheet.Column(width, false));
        }
        HIDDEN.forEach(name -> columns.add(new ReportSheet.Column(14, true)));
        return columns;
    }

    private Map<String, ReportSheet.Span> spans() {
        ReportSheet.Rows all = new ReportSheet.Rows(0, rows.size() - 1);
        Map<String, ReportSheet.Span> spans = new LinkedHashMap<>();
        spans.put(ReportSheetNames.FINDINGS_ANSWER, new ReportSheet.Span(ANSWER, all));
        for (int i = 0; i < HIDDEN.size(); i++) {
            spans.put(HIDDEN.get(i), new ReportSheet.Span(HEADINGS.size() + i, all));
        }
        return spans;
    }

    private static ReportStyle style(Duty duty) {
        return switch (duty) {
            case MUST_FIX -> ReportStyle.MUST_FIX;
            case CONFIRM -> ReportStyle.CONFIRM;
            case NOTE -> ReportStyle.NOTE;
        };
    }

    /** Converts the control block to rows of item and value, and back. */
    public static final class ControlRows {
        public static final String FINGERPRINT = "fingerprint";

        private static final String DIGEST = "digest";
        private static final String VERSIONS = "versions";
        private static final String TIME = "time";
        private static final String RESOLVED = "resolved";
        private static final String FRESH = "fresh";
        private static final String REMAINING = "remaining";
        private static final String EDITED = "edited";

        private ControlRows() {}

        /** One row for each item, and one for each fingerprint. */
        static List<List<String>> of(ControlBlock control) {
            List<List<String>> rows = new ArrayList<>(List.of(
                    List.of(DIGEST, control.digest()),
                    List.of(VERSIONS, control.versions()),
                    List.of(TIME, control.time()),
                    List.of(RESOLVED, String.valueOf(control.resolved())),
                    List.of(FRESH, String.valueOf(control.fresh())),
                    List.of(REMAINING, String.valueOf(control.remaining()))));
            if (!control.edited().isEmpty()) {
                rows.add(List.of(EDITED, control.edited()));
            }
            control.fingerprints().stream()
                    .sorted()
                    .forEach(fingerprint -> rows.add(List.of(FINGERPRINT, fingerprint)));
            return rows;
        }

        /** The control block in rows; empty if a user has damaged them. */
        public static Optional<ControlBlock> control(Map<String, String> items, Set<String> fingerprints) {
            if (!items.containsKey(DIGEST)) {
                return Optional.empty();
            }
            return Optional.of(new ControlBlock(
                    items.get(DIGEST),
                    items.getOrDefault(VERSIONS, ""),
                    items.getOrDefault(TIME, ""),
                    fingerprints,
                    count(items, RESOLVED),
                    count(items, FRESH),
                    count(items, REMAINING),
                    items.getOrDefault(EDITED, "")));
        }

        private static int count(Map<String, String> items, String item) {
            String count = items.getOrDefault(item, "");
            return count.matches("\\d{1,9}") ? new BigDecimal(count).intValue() : 0;
        }
    }
}
