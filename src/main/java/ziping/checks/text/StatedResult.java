package ziping.checks.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProseNumbers;

/**
 * Finds a total or a grade in a text that differs from 总分 or 自评等级 of the form.
 *
 * @param in names of the cells with the texts
 * @param totalAs names of the total in texts
 * @param before words that can precede these names
 * @param joints words and signs that can stand between the name and the number or grade
 * @param gradeAs names of the grade in texts
 * @param grades all words for grades, longer words first
 */
record StatedResult(
        List<String> in,
        List<String> totalAs,
        List<String> before,
        List<String> joints,
        List<String> gradeAs,
        List<String> grades)
        implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        total(result, context, texts);
        grade(result, context, texts);
        return result.build();
    }

    private void total(CheckResult.Builder result, CheckContext context, List<FormCell> texts) {
        Optional<BigDecimal> held = PlainNumber.ofPoints(context.totals().claimed())
                .number()
                .or(() -> context.totals().computed().points());
        TextMention.Introduced introduced = new TextMention.Introduced(before, joints);
        List<TextMention> mentions = new ArrayList<>();
        for (FormCell text : texts) {
            if (totalAs.stream().anyMatch(text.displayText()::contains)) {
                ProseNumbers.figures(text.displayText()).stream()
                        .filter(figure -> figure.amount().unit().isEmpty()
                                || figure.amount().unit().equals("分"))
                        .forEach(figure -> introduced
                                .name(figure, totalAs)
                                .ifPresent(name -> mentions.add(new TextMention(text, name, figure))));
            }
        }
        for (TextMention mention : TextMention.of(mentions)) {
            held.ifPresent(points -> {
                result.markApplicable();
                if (!mention.agrees(points, mention.figure().amount().value())) {
                    result.violation(
                            Message.of("stated-result.total")
                                    .with("said", mention.said())
                                    .with("written", mention.figure().written())
                                    .with("total", points),
                            CheckContext.places(Optional.of(mention.cell()), context.field(FieldNames.TOTAL)));
                }
            });
        }
    }

    private void grade(CheckResult.Builder result, CheckContext context, List<FormCell> texts) {
        Optional<String> held = Optional.of(context.totals().claimedGrade())
                .filter(grade -> !grade.isBlank())
                .or(() -> context.totals().computed().grade());
        for (FormCell text : texts) {
            Optional<String> stated = grade(text.displayText());
            if (held.isPresent() && stated.isPresent()) {
                result.markApplicable();
                if (!context.standards()
                        .sameGrade()
                        .apply(stated.get())
                        .equals(context.standards().sameGrade().apply(held.get()))) {
                    result.violation(
                            Message.of("stated-result.grade")
                                    .with("written", stated.get())
                                    .with("grade", held.get()),
                            CheckContext.places(Optional.of(text), context.field(FieldNames.GRADE)));
                }
            }
        }
    }

    /** The grade that a text names; none if it names one that goes on as another word. */
    private Optional<String> grade(String text) {
        for (String name : gradeAs) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Optional<String> grade = gradeAt(text, at + name.length());
                if (grade.isPresent()) {
                    return grade;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> gradeAt(String text, int from) {
        int start = from;
        Optional<String> joint = jointAt(text, start);
        while (joint.isPresent()) {
            start += joint.get().length();
            joint = jointAt(text, start);
        }
        int at = start;
        return grades.stream()
                .filter(grade -> text.startsWith(grade, at))
                .findFirst()
                .filter(grade -> at + grade.length() == text.length()
                        || !Character.isLetterOrDigit(text.codePointAt(at + grade.length())));
    }

    private Optional<String> jointAt(String text, int at) {
        return joints.stream().filter(joint -> text.startsWith(joint, at)).findFirst();
    }
}
