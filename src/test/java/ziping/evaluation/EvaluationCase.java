package ziping.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.result.ScoredIndicator;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.FormAnswers;

/** A filled form that differs from one without findings, what is said about it, and what a person does next. */
record EvaluationCase(Evaluator evaluator, Submission submission, Evaluation evaluation) {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode BASE = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml"));

    /** A row that is filled in otherwise, written {@code name: {column: answer}}. */
    static EvaluationCase of(String row) {
        return of(BuiltInRulebooks.FORMS.get("shanxi-2021"), "指标: {" + row + "}");
    }

    /** A field that is filled in otherwise. */
    static EvaluationCase with(String name, String answer) {
        return of(BuiltInRulebooks.FORMS.get("shanxi-2021"), name + ": " + answer);
    }

    /** Other answers in a form that has the same names. */
    static EvaluationCase of(Form form, String changes) {
        return evaluated(
                new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "test"), submission(form, changes));
    }

    /** A row that is filled in otherwise, judged by one of the rulebooks under {@code test-fixtures/laws}. */
    static EvaluationCase under(String rulebook, String row) {
        Form form = BuiltInRulebooks.FORMS.get("shanxi-2021");
        return evaluated(new Evaluator(laws(), Optional.of(rulebook), "test"), submission(form, "指标: {" + row + "}"));
    }

    /** The rulebooks under {@code test-fixtures/laws} and those that come with the program. */
    static Rulebooks laws() {
        try {
            return Rulebooks.load(Optional.of(Fixtures.ROOT.resolve("laws")));
        } catch (RulebookException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A run on the output. */
    EvaluationCase nextRun() {
        return evaluated(evaluator, output());
    }

    /** A run on the output in which one cell of a row was filled in otherwise. */
    EvaluationCase corrected(String row, String column, String text) {
        CellValue answer = text.isEmpty() ? new CellValue.Blank() : new CellValue.Text(text);
        return evaluated(
                evaluator,
                withRows(
                        output(),
                        rows -> rows.stream()
                                .map(cells ->
                                        cells.get(FieldNames.NAME).displayText().equals(row)
                                                ? replaced(cells, "指标_" + column, answer)
                                                : cells)
                                .toList()));
    }

    /** A run on the output in which one field was filled in otherwise. */
    EvaluationCase changed(String name, String answer) {
        Submission output = output();
        Map<String, FormCell> fields = new HashMap<>(output.fields());
        fields.put(
                name,
                submission(output.form(), name + ": " + answer).field(name).orElseThrow());
        return evaluated(
                evaluator,
                new Submission(
                        output.file(), output.sheet(), output.form(), fields, output.tables(), output.priorRun()));
    }

    /** A run on the output in which a row with nothing but a name was inserted before another. */
    EvaluationCase insertedBefore(String row, String name) {
        return evaluated(evaluator, withRows(output(), rows -> {
            List<Map<String, FormCell>> more = new ArrayList<>();
            for (Map<String, FormCell> cells : rows) {
                if (cells.get(FieldNames.NAME).displayText().equals(row)) {
                    Map<String, FormCell> blank = new HashMap<>();
                    cells.forEach((column, cell) ->
                            blank.put(column, FormCell.typed(cell.location(), new CellValue.Blank())));
                    more.add(replaced(blank, FieldNames.NAME, new CellValue.Text(name)));
                }
                more.add(more.size() > rows.indexOf(cells) ? moved(cells) : cells);
            }
            return more;
        }));
    }

    /** Points and basis of a row. */
    String points(String row) {
        return shown(scored(row).award().points()) + " " + scored(row).award().basis();
    }

    String executionPoints() {
        return shown(evaluation.figures().budget().award().points()) + " "
                + evaluation.figures().budget().award().basis();
    }

    /** 单位原填 of a row. */
    String claimed(String row) {
        return shown(scored(row).award().claimed());
    }

    /** What the rule alone gives a row. */
    String rule(String row) {
        return shown(scored(row).award().rule());
    }

    /** What stands in the points cell of a row afterwards. */
    String written(String row) {
        return cell(row, FieldNames.POINTS);
    }

    /** What stands in the explanation of a row afterwards. */
    String explanation(String row) {
        return cell(row, FieldNames.EXPLANATION);
    }

    /** What stands in a field afterwards. */
    String shown(String name) {
        return output().displayText(name);
    }

    List<String> codes() {
        return evaluation.review().findings().stream()
                .map(finding -> finding.code())
                .toList();
    }

    /** What became of some rules. */
    List<String> states(String... codes) {
        return evaluation.review().states().stream()
                .filter(state -> List.of(codes).contains(state.rule().code()))
                .map(state -> state.rule().code() + " " + state.state())
                .sorted()
                .toList();
    }

    PriorRun.Figure remembered(String key) {
        return evaluation.writeback().forNextRun().stream()
                .filter(entry -> entry.key().equals(key))
                .map(PriorRun.Entry::figure)
                .findFirst()
                .orElseThrow();
    }

    List<Edit> editsOf(String name) {
        CellAddress at = submission.field(name).orElseThrow().location().at();
        return evaluation.writeback().edits().stream()
                .filter(edit -> edit.at().equals(at))
                .toList();
    }

    ScoredIndicator scored(String row) {
        return evaluation.figures().indicators().stream()
                .filter(indicator -> indicator.indicator().name().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private Submission output() {
        return NextRun.of(evaluation);
    }

    private String cell(String row, String column) {
        return output().tables().get(FieldNames.INDICATORS).rows().stream()
                .filter(it -> it.get(FieldNames.NAME).displayText().equals(row))
                .map(it -> it.get(column).displayText())
                .findFirst()
                .orElseThrow();
    }

    private static EvaluationCase evaluated(Evaluator evaluator, Submission submission) {
        Evaluation evaluation = ((Evaluator.Judgement.Judged) evaluator.evaluate(submission, NOW)).evaluation();
        return new EvaluationCase(evaluator, submission, evaluation);
    }

    private static Submission submission(Form form, String changes) {
        try {
            return FormAnswers.submission(form, FormAnswers.changed(BASE.get("answers"), YAML.readTree(changes)));
        } catch (JsonProcessingException notYaml) {
            throw new IllegalArgumentException(changes, notYaml);
        }
    }

    private static Submission withRows(Submission before, UnaryOperator<List<Map<String, FormCell>>> change) {
        List<Map<String, FormCell>> rows =
                change.apply(before.tables().get(FieldNames.INDICATORS).rows());
        return new Submission(
                before.file(),
                before.sheet(),
                before.form(),
                before.fields(),
                Map.of(FieldNames.INDICATORS, new Table(FieldNames.INDICATORS, rows, List.of())),
                before.priorRun());
    }

    private static Map<String, FormCell> replaced(Map<String, FormCell> row, String column, CellValue answer) {
        Map<String, FormCell> cells = new HashMap<>(row);
        cells.put(column, FormCell.typed(row.get(column).location(), answer));
        return cells;
    }

    private static Map<String, FormCell> moved(Map<String, FormCell> row) {
        Map<String, FormCell> cells = new HashMap<>();
        row.forEach((column, cell) -> {
            CellAddress at = cell.location().at();
            Location below = new Location(
                    cell.location().file(),
                    new CellAddress(at.sheet(), at.row() + 1, at.column()),
                    cell.location().label(),
                    cell.location().column());
            cells.put(column, new FormCell(below, cell.value(), cell.content(), cell.formula()));
        });
        return cells;
    }

    private static String shown(Optional<BigDecimal> figure) {
        return figure.map(Decimals::plain).orElse("-");
    }
}
