package ziping.output;

import ziping.output.ProjectTotals.Money;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.ColumnFormulas.Given;
import ziping.output.table.FormulaCell;

/**
 * The means of all totals, as formulas over 项目汇总.
 *
 * @param all what they come to now
 */
record TotalAverages(ColumnFormulas projects, ProjectTotals all) {
    private static final String TOTAL = "summary.column.adopted";

    /** One project as much as another. */
    FormulaCell plain() {
        return FormulaCell.perhaps(projects.of("AVERAGE", TOTAL), all.mean());
    }

    /** Each project as much as its 全年预算数. */
    FormulaCell weighted() {
        String full = Money.FULL.heading();
        return FormulaCell.quotient(
                projects.products(TOTAL, full), projects.sum(full, Given.figure(TOTAL)), all.weightedMean());
    }
}
