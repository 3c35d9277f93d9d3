package ziping.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ziping.model.Decimals;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * The scale from total to grade. A step includes its lowest total and excludes that of the step above, so that every
 * total has a grade.
 *
 * @param steps from the highest to the step that begins at 0
 * @param synonyms other words for a grade, by its label
 */
public record Grades(List<Step> steps, Map<String, List<String>> synonyms) implements Provision.Required {
    /**
     * One grade.
     *
     * @param from the lowest total that has it
     */
    public record Step(BigDecimal from, String label) {}

    public Grades {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().compareTo(steps.get(i - 1).from()) >= 0) {
                throw new InvalidParameterException(
                        Message.of("law.steps-rise").with("label", steps.get(i).label()), steps.get(i));
            }
        }
        if (steps.isEmpty()) {
            throw new InvalidParameterException(Message.of("law.last-step"));
        } else if (steps.get(steps.size() - 1).from().signum() != 0) {
            throw new InvalidParameterException(Message.of("law.last-step"), steps.get(steps.size() - 1));
        }
    }

    /** The grade of a total of 0 or more. */
    public String of(BigDecimal total) {
        for (Step step : steps) {
            if (total.compareTo(step.from()) >= 0) {
                return step.label();
            }
        }
        return steps.get(steps.size() - 1).label();
    }

    /** The scale's own label for one of its synonyms; any other label is unchanged. */
    public String own(String label) {
        for (Map.Entry<String, List<String>> own : synonyms.entrySet()) {
            if (own.getValue().contains(label)) {
                return own.getKey();
            }
        }
        return label;
    }

    /** The scale in one line, from the highest grade. */
    String shown() {
        return steps.stream()
                .map(step -> shown(step.label(), Decimals.plain(step.from())))
                .collect(Collectors.joining("　"));
    }

    static String shown(String label, String from) {
        return label + " ≥" + from;
    }

    /**
     * The scale as an Excel formula.
     *
     * @param total the name of the cell with the total
     */
    String formula(String total) {
        StringBuilder formula = new StringBuilder();
        for (Step step : steps.subList(0, steps.size() - 1)) {
            formula.append("IF(%s>=%s,\"%s\",".formatted(total, step.from().toPlainString(), step.label()));
        }
        return formula + "\"" + steps.get(steps.size() - 1).label() + "\"" + ")".repeat(steps.size() - 1);
    }
}
