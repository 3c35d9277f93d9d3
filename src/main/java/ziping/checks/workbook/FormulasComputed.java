package ziping.checks.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Finds formulas without a stored result. No spreadsheet program has computed them, so they read as blank. */
record FormulasComputed() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Location> uncomputed = new ArrayList<>();
        Set<Location> without = Set.copyOf(context.submission().traits().uncomputed());
        // What the program writes it computes itself.
        for (FormCell cell : FormCells.of(context, field -> !field.output())) {
            if (!cell.formula().isEmpty()) {
                result.markApplicable();
                if (without.contains(cell.location())) {
                    uncomputed.add(cell.location());
                }
            }
        }
        if (!uncomputed.isEmpty()) {
            result.violation(
                    Message.of("formulas-computed.uncomputed")
                            .with("labels", FormCells.labels(uncomputed))
                            .with("program", program(context.submission())),
                    uncomputed);
        }
        return result.build();
    }

    /** The program that saved the workbook last. */
    static MessageArgument program(Submission submission) {
        WorkbookTraits.Program program = submission.traits().savedBy();
        return new MessageArgument.Phrase(
                Message.of("saved-by." + program.name().toLowerCase(Locale.ROOT)));
    }
}
