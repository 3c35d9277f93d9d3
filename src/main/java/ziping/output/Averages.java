package ziping.output;

import ziping.output.Tally.Money;
import ziping.output.table.ColumnFormulas;
import ziping.output.table.ColumnFormulas.Given;
import ziping.output.table.Live;

/**
 * The means of all totals, as formulas over 项目汇总.
 *
 * @param all what they come to now
 */
record Averages(ColumnFormulas projects, Tally all) {
    private static final String TOTAL = "summary.column.adopted";

    /** One project as much as another. */
    Live plain() {
        return Live.perhaps(projects.of("AVERAGE", TOTAL), all.mean());
    }

    /** Each project as much as its 全年预算数. */
    Live weighted() {
        String full = Money.FULL.heading();
        return Live.quotient(
                projects.products(TOTAL, full), projects.sum(full, Given.figure(TOTAL)), all.weightedMean());
    }
}
