package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;

/**
 * Points of the execution row: weight × executed ÷ full budget, never above the weight. 预算执行率得分。
 *
 * @param atZeroBudget points, as a share of the weight, if there is no budget
 */
public record BudgetExecution(BigDecimal atZeroBudget) {
    public BudgetExecution {
        ScoringInput.requireShare(atZeroBudget);
    }

    /** The rounded points; open if one of the amounts is unknown. */
    public Score score(Optional<BigDecimal> executed, Optional<BigDecimal> full, BigDecimal weight, Rounding rounding) {
        if (executed.isEmpty() || full.isEmpty()) {
            return new Score.Open(Message.of("how.no-money"));
        }
        BigDecimal spent = executed.get().max(BigDecimal.ZERO);
        Message how = Message.of("how.execution")
                .with("weight", weight)
                .with("executed", spent)
                .with("full", full.get());
        if (full.get().signum() <= 0) {
            BigDecimal points = rounding.round(weight.multiply(atZeroBudget)).min(weight);
            return new Score.Certain(points, Message.of("how.no-budget").with("points", points));
        }
        BigDecimal exact = weight.multiply(spent).divide(full.get(), Decimals.QUOTIENT);
        if (exact.compareTo(weight) > 0) {
            return new Score.Certain(weight, new Message("how.execution-capped", how.arguments()));
        }
        BigDecimal points = rounding.round(exact).min(weight);
        return new Score.Certain(points, how.with("points", points));
    }

    /**
     * The same as an Excel formula with the form's names. It shows nothing if an amount or the weight is missing.
     *
     * @param over the name of the budget
     */
    public String formula(String over, Rounding rounding) {
        return "IF(COUNT(%1$s,%2$s,%3$s)<3,\"\",IF(%3$s<=0,\"\",ROUND(IF(%2$s>0,MIN(1,MAX(0,%1$s)/%2$s),%5$s)*%3$s,%4$d)))"
                .formatted(
                        FieldNames.EXECUTED,
                        over,
                        FieldNames.EXECUTION_WEIGHT,
                        rounding.digits(),
                        Decimals.plain(atZeroBudget));
    }
}
