package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * Where an explanation is due, the one that was given says something; none at all is told elsewhere.
 *
 * @param hollow texts that say nothing: 无, 见报告
 * @param fewest characters of one that says something
 */
public record ExplanationSubstance(List<String> hollow, int fewest) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        for (Line line : filing.lines()) {
            Explanation explanation = line.explanation();
            if (line.cells().explanation().isPresent()
                    && explanation.due() != Explanation.Due.NOT_DUE
                    && explanation.isGiven()) {
                tally.compared();
                judge(tally, line, explanation);
            }
        }
        return tally.verdict();
    }

    private void judge(Tally tally, Line line, Explanation explanation) {
        List<Place> places =
                line.cells().explanation().map(Entry::place).stream().toList();
        String reason = bare(explanation.reason());
        String measures = bare(explanation.measures());
        if (reason.length() < fewest || hollow.contains(reason)) {
            tally.hit(
                    Saying.of("explanation-substance.hollow")
                            .with("row", line.label())
                            .with("words", explanation.reason())
                            .with("fewest", BigDecimal.valueOf(fewest)),
                    places);
        } else if (explanation.reason().contains(Explanation.TO_FILL)
                || (explanation.isInParts()
                        && (measures.isEmpty()
                                || hollow.contains(measures)
                                || explanation.measures().contains(Explanation.TO_FILL)))) {
            tally.hit(Saying.of("explanation-substance.open-part").with("row", line.label()), places);
        }
    }

    /** Without what is neither letter nor digit. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                bare.appendCodePoint(text.codePointAt(i));
            }
        }
        return bare.toString();
    }
}
