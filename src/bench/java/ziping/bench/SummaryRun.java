package ziping.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.output.NoAttachments;
import ziping.output.Provenance;
import ziping.output.Summary;
import ziping.output.table.TempFiles;
import ziping.testing.BenchmarkWorkbooks;

/** Writes the summary of very many projects: evaluations of a few workbooks, repeated under other names. */
final class SummaryRun {
    private static final int DISTINCT = 20;
    private static final int DEPARTMENTS = 80;

    private SummaryRun() {}

    /** Arguments: the number of projects and the file for the summary. */
    public static void main(String[] arguments) throws IOException, RunRefusedException {
        int projects = Integer.parseInt(arguments[0]);
        Ziping ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()));
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            for (Outcome outcome : ziping.evaluate(BenchmarkWorkbooks.name(i), BenchmarkWorkbooks.workbook(i))) {
                if (outcome instanceof Outcome.Evaluated evaluated) {
                    evaluations.add(evaluated.evaluation());
                }
            }
        }
        Provenance provenance = new Provenance(Ziping.version(), LocalDateTime.of(2026, 3, 1, 9, 30));
        Path file = Path.of(arguments[1]);
        TempFiles unfinished = new TempFiles(file.toAbsolutePath().getParent());
        try (Summary summary = Summary.begin(provenance, NoAttachments.OPTIONS, unfinished, ziping.messages());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < projects; i++) {
                summary.add(project(evaluations.get(i % evaluations.size()), i));
            }
            summary.writeTo(out, new FileCount(projects, projects, 0, 0), List.of(), Optional.empty());
        }
    }

    private static Outcome project(Evaluation evaluation, int number) {
        String department = "第 %d 主管部门".formatted(number % DEPARTMENTS + 1);
        String file = "%s/项目 %06d.xlsx".formatted(department, number);
        Submission submission = evaluation.submission();
        Map<String, FormCell> fields = new HashMap<>(submission.fields());
        fields.computeIfPresent(FieldNames.DEPARTMENT, (name, it) -> typed(it, department));
        fields.computeIfPresent(FieldNames.PROJECT, (name, it) -> typed(it, it.displayText() + " " + number));
        Submission named = new Submission(
                file, submission.sheet(), submission.form(), fields, submission.tables(), submission.priorRun());
        return new Outcome.Evaluated(file, renamed(evaluation, named), Optional.of(file));
    }

    private static Evaluation renamed(Evaluation it, Submission named) {
        return new Evaluation(named, it.law(), it.figures(), it.review(), it.writeback());
    }

    private static FormCell typed(FormCell cell, String text) {
        return FormCell.typed(cell.location(), new CellValue.Text(text));
    }
}
