package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.file.FileKind;
import ziping.excel.file.SavingProgram;
import ziping.excel.labels.SheetText;
import ziping.excel.ooxml.CellLimit;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.report.ReportSheet;
import ziping.model.form.CellAddress;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.result.Edit;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Refusal.Reason;

/**
 * Reads and writes through POI's model of the whole workbook, for every format that POI knows.
 *
 * <p>It reads from bytes, because POI rewrites a file when a workbook that was opened from it is closed.
 *
 * @param intakeOptions the limits of workbooks, and the passwords to try
 */
record PoiBackend(IntakeOptions intakeOptions) implements WorkbookBackend {
    private static final Pattern EXTERNAL_LINKS = Pattern.compile("/xl/externalLinks/.*");

    @Override
    public Source open(byte[] bytes) {
        return new Source() {
            private boolean linked;

            @Override
            public NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException {
                return reading(bytes, workbook -> {
                    linked = hasExternalLinks(workbook);
                    return cells(workbook, wanted);
                });
            }

            @Override
            public List<SheetText> sheets() throws UnreadableWorkbookException {
                return reading(bytes, PoiBackend::sheets);
            }

            @Override
            public WorkbookTraits.Program savedBy() {
                return SavingProgram.of(bytes, intakeOptions.limits());
            }

            @Override
            public boolean isLinked() {
                return linked;
            }

            @Override
            public byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException {
                return writing(bytes, workbook -> PoiNames.define(workbook, names));
            }

            @Override
            public ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                    throws UnwritableWorkbookException {
                List<String> unmarked = new ArrayList<>();
                byte[] written = writing(bytes, workbook -> {
                    PoiEdits.apply(workbook, edits);
                    unmarked.addAll(addComments(workbook, Edit.marks(edits)));
                    PoiReportSheets.replace(workbook, reportSheets);
                });
                return new ScoredWorkbook.Copy(written, unmarked);
            }
        };
    }

    /** Changes a workbook before it is written. */
    @FunctionalInterface
    private interface Change {
        void make(Workbook workbook) throws IOException, UnwritableWorkbookException;
    }

    /** Reads something from an open workbook. */
    @FunctionalInterface
    private interface Reading<T> {
        T apply(Workbook workbook) throws IOException, RejectedWorkbookException;
    }

    private <T> T reading(byte[] source, Reading<T> reading) throws UnreadableWorkbookException {
        try (Workbook workbook = opened(source)) {
            return reading.apply(workbook);
        } catch (RejectedWorkbookException tooMuch) {
            throw new UnreadableWorkbookException(tooMuch.refusal(), Optional.of(tooMuch));
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableWorkbookException(PackageEncryption.refusal(intakeOptions), Optional.of(encrypted));
        } catch (OldExcelFormatException old) {
            throw notReadable(FileKind.OLD, old);
        } catch (POIXMLException unusual) {
            boolean strict = String.valueOf(unusual.getMessage()).contains("Strict OOXML");
            throw notReadable(strict ? FileKind.STRICT : FileKind.ofDamaged(source), unusual);
        } catch (IOException damaged) {
            throw notReadable(FileKind.ofDamaged(source), damaged);
        } catch (RuntimeException | StackOverflowError fault) {
            if (PoiFailure.isOfFile(fault)) {
                throw notReadable(FileKind.ofDamaged(source), fault);
            }
            throw fault;
        }
    }

    private Workbook opened(byte[] source) throws IOException, RejectedWorkbookException {
        PoiMemoryGuard.require(source, intakeOptions.limits());
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(source));
        } catch (EncryptedDocumentException locked) {
            for (String password : intakeOptions.passwords()) {
                try {
                    return WorkbookFactory.create(new ByteArrayInputStream(source), password);
                } catch (EncryptedDocumentException another) {
                    // the next one may open it
                }
            }
            throw locked;
        }
    }

    /**
     * Only for {@code .xls}. In other formats POI would write all comments of users anew; there {@link OoxmlComments}
     * adds the comments. Returns the sheets and cells without a comment.
     */
    private static List<String> addComments(Workbook workbook, List<Edit.Mark> comments) {
        return workbook instanceof HSSFWorkbook binary
                ? PoiComments.replace(binary, comments)
                : comments.stream()
                        .map(comment -> comment.at().sheet())
                        .distinct()
                        .toList();
    }

    private byte[] writing(byte[] source, Change change) throws UnwritableWorkbookException {
        try {
            return changed(source, change);
        } catch (RejectedWorkbookException tooMuch) {
            throw UnwritableWorkbookException.rejected(tooMuch);
        } catch (EncryptedDocumentException locked) {
            throw new UnwritableWorkbookException(Reason.ENCRYPTED, Message.of("refusal.locked-xls"));
        } catch (IOException | UnsupportedByOoxmlException damaged) {
            throw UnwritableWorkbookException.damaged(damaged);
        } catch (RuntimeException | StackOverflowError fault) {
            if (PoiFailure.isOfFile(fault)) {
                throw UnwritableWorkbookException.damaged(fault);
            }
            throw fault;
        }
    }

    private byte[] changed(byte[] source, Change change)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, UnwritableWorkbookException, IOException {
        if (FileKind.signed(source, intakeOptions.limits())) {
            throw new UnwritableWorkbookException(Reason.SIGNED, Message.of("refusal.signed"));
        }
        PoiMemoryGuard.require(source, intakeOptions.limits());
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(source))) {
            Set<String> ownSheets = PoiOwnSheets.titles(workbook);
            change.make(workbook);
            workbook.setForceFormulaRecalculation(true);
            if (workbook instanceof XSSFWorkbook ooxml) {
                ReproduciblePackage.settle(ooxml);
                return ReproduciblePackage.repacked(written(workbook));
            } else if (workbook instanceof HSSFWorkbook binary) {
                PoiOwnSheets.hideNames(binary);
            }
            byte[] copy = written(workbook);
            XlsLosses.refuse(source, copy, ownSheets);
            return copy;
        }
    }

    private static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private NamedCells cells(Workbook workbook, Predicate<String> wanted) throws RejectedWorkbookException {
        PoiNames.requireOnce(workbook);
        List<DefinedName> names = PoiNames.read(workbook, wanted);
        NamedRows rows = NamedRows.of(names);
        CellLimit asked = new CellLimit(intakeOptions.limits().cells());
        Map<CellAddress, CellContent> cells = new HashMap<>();
        for (DefinedName name : names) {
            if (name.target() instanceof NameTarget.Area area) {
                Sheet sheet = workbook.getSheet(area.sheet());
                for (int row : rows.reach(area, sheet.getLastRowNum(), index -> PoiCells.isFilled(sheet, index))) {
                    CellAddress at = area.inRow(row);
                    if (!cells.containsKey(at)) {
                        asked.of(at.sheet()).oneMore();
                        cells.put(at, PoiCells.content(sheet, at));
                    }
                }
            }
        }
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(workbook.getSheetName(i));
        }
        return new NamedCells(sheets, names, cells);
    }

    private static List<SheetText> sheets(Workbook workbook) {
        List<SheetText> sheets = new ArrayList<>();
        for (Sheet sheet : workbook) {
            sheets.add(PoiCells.sheetText(sheet));
        }
        return sheets;
    }

    private static UnreadableWorkbookException notReadable(FileKind kind, Throwable cause) {
        return new UnreadableWorkbookException(kind.refusal().orElseThrow(), Optional.of(cause));
    }

    private static boolean hasExternalLinks(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            return !xlsx.getPackage().getPartsByName(EXTERNAL_LINKS).isEmpty();
        }
        return workbook instanceof HSSFWorkbook xls
                && xls.getInternalWorkbook().getRecords().stream()
                        .anyMatch(record -> record instanceof SupBookRecord links && links.isExternalReferences());
    }
}
