package ziping.output;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.Evaluation;
import ziping.words.Words;

/** 采用的设置: what an office's settings changed, one row for each change in each rulebook. */
record SettingsTable(Words words) {
    /** One change, in words. */
    record Row(String file, Bilingual rulebook, String change) {}

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.settings",
                0,
                List.of(
                        new LongTable.Column<>("summary.column.settings", 30, it -> Shown.text(it.file())),
                        new LongTable.Column<>(
                                "summary.column.rulebook", 20, it -> Shown.text(words.name(it.rulebook()))),
                        new LongTable.Column<>("summary.column.change", 90, it -> Shown.text(it.change()))));
    }

    /** The changes in the law that one project was judged by. */
    Stream<Row> rows(Evaluation evaluation) {
        return evaluation.settings().stream()
                .flatMap(it -> it.changes().isEmpty()
                        ? Stream.of(new Row(it.file(), evaluation.rulebookName(), words.say("summary.no-change")))
                        : it.changes().stream()
                                .map(words::say)
                                .map(change -> new Row(it.file(), evaluation.rulebookName(), change)));
    }
}
