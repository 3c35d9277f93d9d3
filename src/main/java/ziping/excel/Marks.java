package ziping.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.model.CellAt;
import ziping.model.Edit;
import ziping.model.Evaluation;
import ziping.model.Finding;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.words.Words;

/** What is said of each cell that a finding concerns, in one comment. */
record Marks(Words words) {
    List<Edit.Mark> of(List<Evaluation> evaluations) {
        Map<CellAt, String> texts = new LinkedHashMap<>();
        evaluations.stream()
                .flatMap(it -> it.review().findings().stream())
                .forEach(finding -> cells(finding)
                        .forEach(at -> texts.merge(at, text(finding), (one, other) -> one + "\n" + other)));
        return texts.entrySet().stream()
                .map(it -> new Edit.Mark(it.getKey(), it.getValue()))
                .toList();
    }

    private static Stream<CellAt> cells(Finding finding) {
        return finding.places().stream().map(Place::at).distinct();
    }

    private String text(Finding finding) {
        return words.say(Saying.of("report.mark")
                .with("duty", words.duty(finding))
                .with("code", finding.code())
                .with("text", words.told(finding)));
    }
}
