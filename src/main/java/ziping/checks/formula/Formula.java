package ziping.checks.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.Bilingual;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * A rule that an office writes itself, as an Excel formula over names. True means correct. A column outside a function
 * means its cell in each row, one inside SUM and the like the whole column. Where a cell it needs is blank or holds
 * words instead of a number, the rule is not run; where all are blank, it does not apply.
 *
 * @param formula what has to be true
 * @param where which forms or rows it is for; all if left out
 * @param says the message if the formula is false
 * @param expected what should be there instead
 */
public record Formula(Expression formula, Optional<Expression> where, Bilingual says, Optional<Bilingual> expected)
        implements Check {
    /** Every name it needs. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(formula.names());
        where.ifPresent(expression -> names.addAll(expression.names()));
        return names;
    }

    /**
     * What is wrong with its columns.
     *
     * @param tables the table of every column that any form has
     */
    public Optional<Message> misuse(Map<String, String> tables) {
        long rowwise = standing(tables::containsKey).stream()
                .filter(tables::containsKey)
                .map(tables::get)
                .distinct()
                .count();
        return formula.misuse(tables)
                .or(() -> where.flatMap(expression -> expression.misuse(tables)))
                .or(() -> rowwise > 1 ? Optional.of(Message.of("law.formula-tables")) : Optional.empty());
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        FormulaContext cells = new FormulaContext(context);
        if (cells.haveAll(names())) {
            Set<String> standing = standing(it -> cells.column(it).isPresent());
            int rows = standing.stream()
                    .flatMap(it -> cells.column(it).stream())
                    .map(List::size)
                    .findFirst()
                    .orElse(1);
            for (int row = 0; row < rows; row++) {
                judge(result, cells, new ArrayList<>(standing), row);
            }
        }
        return result.build();
    }

    private Set<String> standing(java.util.function.Predicate<String> isColumn) {
        Set<String> names = new LinkedHashSet<>(formula.standing(isColumn));
        where.ifPresent(expression -> names.addAll(expression.standing(isColumn)));
        return names;
    }

    private void judge(CheckResult.Builder result, FormulaContext cells, List<String> standing, int row) {
        Calculation calculation = new Calculation(cells, row);
        Value applies =
                where.map(expression -> calculation.value(expression.root())).orElse(new Value.Truth(true));
        if (applies instanceof Value.Truth truth && !truth.holds()) {
            return;
        }
        boolean decided = applies instanceof Value.Truth;
        Value value = decided ? calculation.value(formula.root()) : applies;
        if (value instanceof Value.Truth truth && truth.holds()) {
            result.markApplicable();
        } else if (value instanceof Value.Truth) {
            tell(result, cells, standing, row);
        } else {
            Expression asked = decided ? formula : where.orElse(formula);
            notRun(result, cells, asked, row, Calculation.obstacles(value));
        }
    }

    /** Where nothing at all was filled in there is nothing to be run. */
    private static void notRun(
            CheckResult.Builder result, FormulaContext cells, Expression asked, int row, List<FormCell> obstacles) {
        List<String> standing =
                List.copyOf(asked.standing(it -> cells.column(it).isPresent()));
        boolean allBlank = standing.stream().allMatch(it -> cells.cell(it, row) instanceof Value.Blank);
        if (!allBlank || standing.isEmpty()) {
            (obstacles.isEmpty() ? cells.entries(standing, row) : obstacles).forEach(result::unreadable);
        }
    }

    /**
     * The cells of the finding: those of the row, or the first cell of each column if the rule has only whole columns.
     */
    private void tell(CheckResult.Builder result, FormulaContext cells, List<String> standing, int row) {
        List<String> inRow = new ArrayList<>(standing);
        inRow.removeIf(it -> cells.column(it).isEmpty());
        Set<String> named = new LinkedHashSet<>(inRow);
        named.addAll(standing);
        MessageArgument instead = expected.<MessageArgument>map(MessageArgument.Translated::new)
                .orElse(new MessageArgument.Phrase(Message.of("formula.expected-plainly")));
        Message message = Message.of(named.isEmpty() ? "formula.whole" : "formula.off")
                .with("says", new MessageArgument.Translated(says))
                .with("expected", instead);
        if (named.isEmpty()) {
            result.violation(message, places(cells.entries(List.copyOf(names()), 0)));
        } else {
            MessageArgument shown = new MessageArgument.Phrases(
                    named.stream().map(it -> cells.shown(it, row)).toList());
            result.violation(message.with("cells", shown), places(cells.entries(List.copyOf(named), row)));
        }
    }

    private static List<Location> places(List<FormCell> cells) {
        return cells.stream().map(FormCell::location).toList();
    }
}
