package ziping.excel;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import ziping.excel.labels.SheetText;
import ziping.excel.report.FindingsSheet;
import ziping.excel.report.PointsSheet;
import ziping.excel.report.ReportSheet;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.WorkbookTraits;
import ziping.model.result.Edit;
import ziping.model.result.Evaluation;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Limits;

/** Gives tests of other packages access to each of the two backends separately. */
public enum BackendAccess {
    /** The OOXML backend alone; it fails for unsupported workbooks. */
    OOXML(new OoxmlBackend(new Refusing(), Limits.USUAL)),
    /** The OOXML backend, with POI for unsupported workbooks. */
    BOTH(new OoxmlBackend(new PoiBackend(IntakeOptions.USUAL), Limits.USUAL)),
    /** Through POI's model of the whole workbook. */
    POI(new PoiBackend(IntakeOptions.USUAL));

    private static final Messages WORDS = Messages.in(Language.ZH);

    private final WorkbookBackend backend;

    BackendAccess(WorkbookBackend backend) {
        this.backend = backend;
    }

    /** The workbook was not supported by the OOXML backend. */
    public static final class LeftToPoi extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Refusing() implements WorkbookBackend {
        @Override
        public Source open(byte[] bytes) {
            return new Source() {
                @Override
                public NamedCells read(Predicate<String> wanted) {
                    throw new LeftToPoi();
                }

                @Override
                public List<SheetText> sheets() {
                    throw new LeftToPoi();
                }

                @Override
                public WorkbookTraits.Program savedBy() {
                    throw new LeftToPoi();
                }

                @Override
                public boolean isLinked() {
                    return false;
                }

                @Override
                public byte[] named(List<NameToAdd> names) {
                    throw new LeftToPoi();
                }

                @Override
                public ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets) {
                    throw new LeftToPoi();
                }
            };
        }
    }

    /** Every name with its target, every cell that a name refers to, and the texts of all sheets, line by line. */
    public List<String> read(byte[] workbook) throws IOException {
        NamedCells cells = cells(workbook);
        return java.util.stream.Stream.of(
                        sheets(workbook),
                        List.of(cells.sheets().toString()),
                        cells.names().stream().map(Object::toString).sorted().toList(),
                        cells.cells().entrySet().stream()
                                .map(it -> it.getKey() + " " + it.getValue())
                                .sorted()
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> sheets(byte[] workbook) throws IOException {
        try {
            return backend.open(workbook).sheets().stream()
                    .flatMap(sheet -> java.util.stream.Stream.concat(
                            sheet.cells().stream().map(it -> sheet.title() + " " + it),
                            sheet.merged().stream().map(it -> sheet.title() + " merged " + it)))
                    .toList();
        } catch (UnreadableWorkbookException refused) {
            throw new IOException(refused.refusal().toString(), refused);
        }
    }

    private NamedCells cells(byte[] workbook) throws IOException {
        try {
            return backend.read(workbook, name -> !name.startsWith("_xlnm"));
        } catch (UnreadableWorkbookException refused) {
            throw new IOException(refused.refusal().toString(), refused);
        }
    }

    /** The copy with these edits and the report sheets of these evaluations. */
    public byte[] copy(byte[] source, List<Edit> edits, List<Evaluation> evaluations) throws IOException {
        List<ReportSheet> reportSheets = evaluations.isEmpty()
                ? List.of()
                : List.of(PointsSheet.of(evaluations, WORDS), FindingsSheet.of(evaluations, WORDS));
        try {
            return backend.open(source).write(edits, reportSheets).bytes();
        } catch (UnwritableWorkbookException refused) {
            throw new IOException(refused.refusal().toString(), refused);
        }
    }
}
