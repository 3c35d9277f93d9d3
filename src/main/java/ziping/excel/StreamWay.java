package ziping.excel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ziping.excel.ooxml.Damaged;
import ziping.excel.ooxml.Parts;
import ziping.excel.ooxml.Unsuitable;
import ziping.model.Edit;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;

/**
 * Reads and writes OOXML workbooks at the level of their bytes: only the parts that are needed are unpacked, only the
 * cells that change are written, and all else stays as it is packed. What is too odd for that is left to another way.
 *
 * @param other for workbooks that are no OOXML package, or an odd one
 */
record StreamWay(Way other) implements Way {
    @Override
    public NamedCells read(byte[] source, Predicate<String> wanted) throws NotReadable {
        if (FileKind.of(source) != FileKind.OOXML) {
            return other.read(source, wanted);
        }
        try (Parts parts = Parts.of(source)) {
            return new StreamCells(parts).read(wanted);
        } catch (Damaged damaged) {
            throw new NotReadable(FileKind.DAMAGED.refusal().orElseThrow(), Optional.of(damaged));
        } catch (IOException odd) {
            return other.read(source, wanted);
        }
    }

    @Override
    public byte[] write(byte[] source, List<Edit> edits, List<Page> pages) throws IOException {
        if (FileKind.of(source) != FileKind.OOXML) {
            return other.write(source, edits, pages);
        } else if (FileKind.signed(source)) {
            throw new NotWritable(Reason.SIGNED, Saying.of("refusal.signed"));
        }
        try (Parts parts = Parts.of(source)) {
            StreamSheets sheets = new StreamSheets(parts);
            StreamEdits edited = new StreamEdits(sheets);
            Map<String, Optional<byte[]>> changes = new LinkedHashMap<>(edited.apply(edits));
            changes.putAll(new StreamPages(parts, sheets).replaced(pages, edited.isFormulaGone()));
            return parts.copy(changes);
        } catch (Damaged damaged) {
            throw damaged;
        } catch (Unsuitable odd) {
            return other.write(source, edits, pages);
        }
    }
}
