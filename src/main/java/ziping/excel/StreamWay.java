package ziping.excel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ziping.excel.labels.WholeSheet;
import ziping.excel.ooxml.Barred;
import ziping.excel.ooxml.BookEdit;
import ziping.excel.ooxml.Parts;
import ziping.excel.ooxml.Unsuitable;
import ziping.model.Edit;
import ziping.model.Limits;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;
import ziping.model.Traits;

/**
 * Reads and writes OOXML workbooks at the level of their bytes: only the parts that are needed are unpacked, only the
 * cells that change are written, and all else stays as it is packed. What is too odd for that is left to another way.
 *
 * @param other for workbooks that are no OOXML package, or an odd one
 * @param limits within which it reads
 */
record StreamWay(Way other, Limits limits) implements Way {
    private static final String EXTERNAL_LINKS = "xl/externalLinks/";

    @Override
    public Source open(byte[] bytes) {
        try {
            return new Unpacked(new StreamSheets(Parts.of(bytes, limits)), other.open(bytes));
        } catch (Barred barred) {
            return new Broken(barred);
        } catch (Unsuitable odd) {
            return other.open(bytes);
        }
    }

    /**
     * A package whose parts are read as they are asked for.
     *
     * @param otherwise the same workbook for what is too odd
     */
    private record Unpacked(StreamSheets opened, Source otherwise) implements Source {
        @Override
        public NamedCells read(Predicate<String> wanted) throws NotReadable {
            try {
                return new StreamCells(opened).read(wanted);
            } catch (Barred barred) {
                return new Broken(barred).read(wanted);
            } catch (Unsuitable odd) {
                return otherwise.read(wanted);
            }
        }

        @Override
        public List<WholeSheet> sheets() throws NotReadable {
            try {
                return new StreamCells(opened).sheets();
            } catch (Barred barred) {
                return new Broken(barred).sheets();
            } catch (Unsuitable odd) {
                return otherwise.sheets();
            }
        }

        @Override
        public Traits.Program savedBy() {
            return SavedBy.of(opened.parts());
        }

        @Override
        public boolean isLinked() {
            return opened.parts().names().stream().anyMatch(it -> it.startsWith(EXTERNAL_LINKS));
        }

        @Override
        public byte[] named(List<NewName> names) throws IOException {
            requireWritable();
            try {
                Set<String> replaced = names.stream().map(NewName::name).collect(Collectors.toSet());
                BookEdit edit = new BookEdit(opened.parts(), opened.book());
                edit.removeNames(replaced::contains);
                names.forEach(it -> edit.name(it.name(), Optional.empty(), it.hidden(), it.formula()));
                return opened.parts().copy(edit.changes());
            } catch (Barred barred) {
                throw NotWritable.barred(barred);
            } catch (Unsuitable odd) {
                return otherwise.named(names);
            }
        }

        private void requireWritable() throws NotWritable {
            if (FileKind.signed(opened.parts())) {
                throw new NotWritable(Reason.SIGNED, Saying.of("refusal.signed"));
            } else if (opened.book().isStrict()) {
                throw new NotWritable(Reason.UNSUPPORTED_FORMAT, Saying.of("refusal.strict-copy"));
            }
        }

        @Override
        public Written write(List<Edit> edits, List<Page> pages) throws IOException {
            requireWritable();
            try {
                StreamEdits edited = new StreamEdits(opened);
                Map<String, Optional<byte[]>> changes = new LinkedHashMap<>(edited.apply(edits));
                StreamPages own = new StreamPages(opened);
                StreamMarks marked = new StreamMarks(opened);
                marked.apply(Edit.marks(edits), changes, own.book());
                changes.putAll(own.replaced(pages, edited.isFormulaGone()));
                return new Written(opened.parts().copy(changes), marked.unmarked());
            } catch (Barred barred) {
                throw NotWritable.barred(barred);
            } catch (Unsuitable odd) {
                return otherwise.write(edits, pages);
            }
        }
    }

    /** A package that no way may read. */
    private record Broken(Barred why) implements Source {
        @Override
        public NamedCells read(Predicate<String> wanted) throws NotReadable {
            throw new NotReadable(why.refusal(), Optional.of(why));
        }

        @Override
        public List<WholeSheet> sheets() throws NotReadable {
            throw new NotReadable(why.refusal(), Optional.of(why));
        }

        @Override
        public Traits.Program savedBy() {
            return Traits.Program.UNKNOWN;
        }

        @Override
        public boolean isLinked() {
            return false;
        }

        @Override
        public byte[] named(List<NewName> names) throws IOException {
            throw why;
        }

        @Override
        public Written write(List<Edit> edits, List<Page> pages) throws IOException {
            throw why;
        }
    }
}
