package ziping.excel;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.FormPlan;

/** The words that a form prints, to be told apart from what a person wrote. */
record PrintedWords(Set<String> words) {
    PrintedWords {
        words = Set.copyOf(words);
    }

    static PrintedWords of(FormPlan plan) {
        return new PrintedWords(plan.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> Stream.concat(
                        row.cells().stream().map(FormPlan.Cell::text).flatMap(Optional::stream),
                        row.table().stream()
                                .flatMap(table -> table.columns().stream())
                                .map(FormPlan.Column::heading)))
                .map(String::strip)
                .collect(Collectors.toSet()));
    }

    /** Whether a cell shows printed words only, or such words with a colon that something was written behind. */
    boolean holds(String shown) {
        return words.contains(shown)
                || words.stream()
                        .filter(it -> it.endsWith("：") || it.endsWith(":"))
                        .anyMatch(shown::startsWith);
    }
}
