package ziping.rulebook;

import java.util.Map;
import java.util.TreeMap;
import ziping.checks.budget.BudgetChecks;
import ziping.checks.explanations.ExplanationChecks;
import ziping.checks.formula.FormulaChecks;
import ziping.checks.points.PointsChecks;
import ziping.checks.projects.ProjectChecks;
import ziping.checks.text.TextChecks;
import ziping.checks.values.ValueChecks;
import ziping.checks.weights.WeightChecks;
import ziping.checks.workbook.WorkbookChecks;

/** All kinds of check by the name that rulebooks use; each package of checks registers its own. */
public final class CheckKinds {
    /** Every kind, within one form and over the projects of a run. */
    public static final Map<String, Class<? extends Record>> KINDS = kinds();

    private CheckKinds() {}

    private static Map<String, Class<? extends Record>> kinds() {
        Map<String, Class<? extends Record>> kinds = new TreeMap<>();
        kinds.putAll(BudgetChecks.KINDS);
        kinds.putAll(ExplanationChecks.KINDS);
        kinds.putAll(FormulaChecks.KINDS);
        kinds.putAll(PointsChecks.KINDS);
        kinds.putAll(ProjectChecks.KINDS);
        kinds.putAll(TextChecks.KINDS);
        kinds.putAll(ValueChecks.KINDS);
        kinds.putAll(WeightChecks.KINDS);
        kinds.putAll(WorkbookChecks.KINDS);
        return Map.copyOf(kinds);
    }
}
