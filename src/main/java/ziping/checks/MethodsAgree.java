package ziping.checks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.scoring.Question;
import ziping.scoring.Score;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/**
 * Where several methods are in use for the same thing, they give the same points; else all of them are shown.
 *
 * @param methods in use in different places, each for targets of numbers
 */
public record MethodsAgree(List<ScoringMethod> methods) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<String> kinds = methods.stream().map(ScoringMethods::kindOf).toList();
        filing.indicators()
                .filter(it -> kinds.contains(it.award().method()) && it.isWeighted())
                .forEach(line -> compare(tally, filing, line, kinds));
        return tally.verdict();
    }

    private void compare(Tally tally, Filing filing, Line line, List<String> kinds) {
        Question question = new Question(
                line.target(),
                line.actual(),
                line.weight().number().orElseThrow(),
                filing.conversion().rounding(),
                Optional.empty());
        Map<BigDecimal, Saying> rows = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (methods.get(i).score(question) instanceof Score.Certain certain) {
                rows.put(
                        Decimals.normal(certain.points()),
                        Saying.of("methods-agree.row")
                                .with("method", new Fact.Phrase(Saying.of("method." + kinds.get(i))))
                                .with("how", new Fact.Phrase(certain.how())));
            }
        }
        if (!rows.isEmpty()) {
            tally.compared();
        }
        if (rows.size() > 1) {
            tally.hit(
                    Saying.of("methods-agree.differ")
                            .with("row", line.label())
                            .with("rows", new Fact.Phrases(List.copyOf(rows.values())))
                            .with(
                                    "used",
                                    new Fact.Phrase(
                                            Saying.of("method." + line.award().method()))),
                    Filing.places(Stream.of(line.cells().points(), line.cells().actual())));
        }
    }
}
