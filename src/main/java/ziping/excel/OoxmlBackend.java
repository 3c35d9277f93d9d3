package ziping.excel;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ziping.excel.file.FileKind;
import ziping.excel.file.SavingProgram;
import ziping.excel.labels.SheetText;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPartEdit;
import ziping.excel.report.ReportSheet;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.result.Edit;
import ziping.model.run.Limits;
import ziping.model.run.Refusal.Reason;

/**
 * Reads and writes OOXML workbooks as bytes: it unpacks only the needed parts and writes only the changed cells. All
 * other bytes stay the same. Another backend handles the workbooks that this one does not support.
 *
 * @param other the backend for workbooks that this one does not support
 * @param limits of what a workbook may contain
 */
record OoxmlBackend(WorkbookBackend other, Limits limits) implements WorkbookBackend {
    private static final String EXTERNAL_LINKS = "xl/externalLinks/";

    @Override
    public Source open(byte[] bytes) {
        try {
            return new PackageSource(new OoxmlSheets(OoxmlPackage.of(bytes, limits)), other.open(bytes));
        } catch (RejectedWorkbookException rejected) {
            return new RejectedSource(rejected);
        } catch (UnsupportedByOoxmlException unsupported) {
            return other.open(bytes);
        }
    }

    /**
     * A package whose parts are read when they are needed.
     *
     * @param poiSource the same workbook, opened by the other backend; used if this one does not support the workbook
     */
    private record PackageSource(OoxmlSheets ooxmlSheets, Source poiSource) implements Source {
        @Override
        public NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException {
            try {
                return new OoxmlCells(ooxmlSheets).read(wanted);
            } catch (RejectedWorkbookException rejected) {
                return new RejectedSource(rejected).read(wanted);
            } catch (UnsupportedByOoxmlException unsupported) {
                return poiSource.read(wanted);
            }
        }

        @Override
        public List<SheetText> sheets() throws UnreadableWorkbookException {
            try {
                return new OoxmlCells(ooxmlSheets).sheets();
            } catch (RejectedWorkbookException rejected) {
                return new RejectedSource(rejected).sheets();
            } catch (UnsupportedByOoxmlException unsupported) {
                return poiSource.sheets();
            }
        }

        @Override
        public WorkbookTraits.Program savedBy() {
            return SavingProgram.of(ooxmlSheets.ooxmlPackage());
        }

        @Override
        public boolean isLinked() {
            return ooxmlSheets.ooxmlPackage().names().stream().anyMatch(it -> it.startsWith(EXTERNAL_LINKS));
        }

        @Override
        public byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException, IOException {
            requireWritable();
            try {
                Set<String> replaced = new HashSet<>();
                WorkbookPartEdit workbookEdit =
                        new WorkbookPartEdit(ooxmlSheets.ooxmlPackage(), ooxmlSheets.workbookPart());
                workbookEdit.removeNames(replaced::contains);
                for (NameToAdd name : names) {
                    replaced.add(name.name());
                    workbookEdit.name(name.name(), Optional.empty(), name.hidden(), name.formula());
                }
                return ooxmlSheets.ooxmlPackage().copy(workbookEdit.changes());
            } catch (RejectedWorkbookException rejected) {
                throw UnwritableWorkbookException.rejected(rejected);
            } catch (UnsupportedByOoxmlException unsupported) {
                return poiSource.named(names);
            }
        }

        private void requireWritable() throws UnwritableWorkbookException {
            if (FileKind.signed(ooxmlSheets.ooxmlPackage())) {
                throw new UnwritableWorkbookException(Reason.SIGNED, Message.of("refusal.signed"));
            } else if (ooxmlSheets.workbookPart().isStrict()) {
                throw new UnwritableWorkbookException(Reason.UNSUPPORTED_FORMAT, Message.of("refusal.strict-copy"));
            }
        }

        @Override
        public ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                throws UnwritableWorkbookException, IOException {
            requireWritable();
            try {
                OoxmlEdits cellEdits = new OoxmlEdits(ooxmlSheets);
                Map<String, Optional<byte[]>> changes = new LinkedHashMap<>(cellEdits.apply(edits));
                OoxmlReportSheets ownSheets = new OoxmlReportSheets(ooxmlSheets);
                OoxmlComments comments = new OoxmlComments(ooxmlSheets);
                comments.apply(Edit.marks(edits), changes, ownSheets.workbookEdit());
                changes.putAll(ownSheets.replaced(reportSheets, cellEdits.isFormulaGone()));
                return new ScoredWorkbook.Copy(ooxmlSheets.ooxmlPackage().copy(changes), comments.unmarked());
            } catch (RejectedWorkbookException rejected) {
                throw UnwritableWorkbookException.rejected(rejected);
            } catch (UnsupportedByOoxmlException unsupported) {
                return poiSource.write(edits, reportSheets);
            }
        }
    }

    /** A package that no backend may read. */
    private record RejectedSource(RejectedWorkbookException why) implements Source {
        @Override
        public NamedCells read(Predicate<String> wanted) throws UnreadableWorkbookException {
            throw new UnreadableWorkbookException(why.refusal(), Optional.of(why));
        }

        @Override
        public List<SheetText> sheets() throws UnreadableWorkbookException {
            throw new UnreadableWorkbookException(why.refusal(), Optional.of(why));
        }

        @Override
        public WorkbookTraits.Program savedBy() {
            return WorkbookTraits.Program.UNKNOWN;
        }

        @Override
        public boolean isLinked() {
            return false;
        }

        @Override
        public byte[] named(List<NameToAdd> names) throws UnwritableWorkbookException, IOException {
            throw UnwritableWorkbookException.rejected(why);
        }

        @Override
        public ScoredWorkbook.Copy write(List<Edit> edits, List<ReportSheet> reportSheets)
                throws UnwritableWorkbookException, IOException {
            throw UnwritableWorkbookException.rejected(why);
        }
    }
}
