package ziping.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.CheckContext;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.result.Evaluation;
import ziping.model.result.Indicator;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;
import ziping.quantity.ValueParser;

/**
 * Reads the rows of the tables of a form: the indicators, the goals and the reviewers. Rows of mere filler are left
 * out.
 */
final class FormTables {
    private static final String CHILD = "其中";
    private static final List<String> STANDARDS =
            List.of(FieldNames.GOAL_EXCELLENT, FieldNames.GOAL_GOOD, FieldNames.GOAL_FAIR, FieldNames.GOAL_POOR);

    private FormTables() {}

    /** The indicators. The names of the first and the second level are filled down. */
    static List<Indicator> indicators(Submission submission) {
        IndicatorRows reader = new IndicatorRows();
        List<Indicator> indicators = new ArrayList<>();
        for (Map<String, FormCell> row : submission.rows(FieldNames.INDICATORS)) {
            reader.fillDown(row);
            if (!isFiller(row)) {
                indicators.add(reader.indicator(row));
            }
        }
        return List.copyOf(indicators);
    }

    /** Whether any of them has a weight of its own. */
    static boolean areWeighted(List<Indicator> indicators) {
        return indicators.stream()
                .anyMatch(indicator -> !indicator.child()
                        && !indicator.displayText(FieldNames.WEIGHT).isEmpty());
    }

    /** The goals, each with the band of its actual value. */
    static List<CheckContext.GoalRow> goals(Submission submission) {
        List<CheckContext.GoalRow> goals = new ArrayList<>();
        for (Map<String, FormCell> row : submission.rows(FieldNames.GOALS)) {
            Optional<FormCell> target = Table.cell(row, FieldNames.GOAL_TARGET);
            boolean isFilled = target.isPresent() && !target.get().isBlank();
            if (isFilled && !isDots(Table.displayText(row, FieldNames.GOAL_NAME))) {
                goals.add(goal(row, target.get()));
            }
        }
        return List.copyOf(goals);
    }

    /** The rows of the reviewers' table that have a name or points. */
    static List<Evaluation.Reviewer> reviewers(Submission submission) {
        List<Evaluation.Reviewer> reviewers = new ArrayList<>();
        for (Map<String, FormCell> row : submission.rows(FieldNames.REVIEWERS)) {
            String name = Table.displayText(row, FieldNames.REVIEWER_NAME);
            String points = Table.displayText(row, FieldNames.REVIEWER_POINTS);
            if (!name.isEmpty() || !points.isEmpty()) {
                reviewers.add(new Evaluation.Reviewer(
                        name,
                        Table.displayText(row, FieldNames.REVIEWER_POST),
                        Table.displayText(row, FieldNames.REVIEWER_UNIT),
                        PlainNumber.ofPoints(points).number()));
            }
        }
        return List.copyOf(reviewers);
    }

    private static CheckContext.GoalRow goal(Map<String, FormCell> row, FormCell target) {
        Optional<GradeBands> bands = GradeBands.of(STANDARDS.stream()
                .map(column -> new GradeBands.Standard(
                        column.substring(FieldNames.GOALS.length() + 1), Table.displayText(row, column)))
                .toList());
        String actual = Table.displayText(row, FieldNames.GOAL_ACTUAL);
        Optional<String> band = bands.isPresent() && ValueParser.ofText(actual) instanceof ParsedValue.Amount amount
                ? bands.get().gradeOf(amount.value())
                : Optional.empty();
        return new CheckContext.GoalRow(
                new Evaluation.Goal(
                        Table.displayText(row, FieldNames.GOAL_NAME),
                        target.displayText(),
                        actual,
                        band,
                        target.location()),
                target,
                Table.cell(row, FieldNames.GOAL_EXCELLENT),
                ValueParser.of(target.value()),
                bands);
    }

    /** A row whose name is missing or only printed filler, and in which nothing else was entered either. */
    private static boolean isFiller(Map<String, FormCell> row) {
        boolean named = !isDots(withoutNumbering(Table.displayText(row, FieldNames.NAME)));
        boolean filled = Stream.of(FieldNames.TARGET, FieldNames.ACTUAL, FieldNames.WEIGHT, FieldNames.POINTS)
                .anyMatch(column -> !isDots(Table.displayText(row, column)));
        return !named && !filled;
    }

    /** 指标1： on the printed form only marks where to write. */
    private static String withoutNumbering(String name) {
        boolean numbering = name.startsWith("指标") && (name.endsWith("：") || name.endsWith(":"));
        return numbering ? "" : name;
    }

    private static boolean isDots(String shown) {
        return shown.chars().allMatch(sign -> "…./／-—－*、".indexOf(sign) >= 0);
    }

    /** What the rows so far mean for the next one. */
    private static final class IndicatorRows {
        private final Map<String, Integer> seen = new HashMap<>();
        private String level1 = "";
        private String level2 = "";

        void fillDown(Map<String, FormCell> row) {
            String first = Table.displayText(row, FieldNames.LEVEL1);
            String second = Table.displayText(row, FieldNames.LEVEL2);
            if (!first.isEmpty() && !first.equals(level1)) {
                level1 = first;
                level2 = second;
            } else if (!second.isEmpty()) {
                level2 = second;
            }
        }

        Indicator indicator(Map<String, FormCell> row) {
            String typed = Table.displayText(row, FieldNames.NAME);
            String name = isDots(typed) ? level2 : typed;
            int count = seen.merge(name, 1, Integer::sum);
            String weight = Table.displayText(row, FieldNames.WEIGHT);
            boolean child = weight.isEmpty() ? name.startsWith(CHILD) : isDots(weight);
            return new Indicator(name + "#" + count, name, level1, level2, child, row);
        }
    }
}
