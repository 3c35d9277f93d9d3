package ziping.rulebook;

import java.math.BigDecimal;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** A place from which the law is read: in a text file, or in a cell of an office's workbook. */
sealed interface SourcePosition {
    /** The name of the file, as people know it. */
    String file();

    /** The title of the sheet; empty in a text file. */
    String sheet();

    /** Counted from 1. */
    int line();

    /** Counted from 1. */
    int column();

    /** The problem as a sentence that begins with this place. */
    Message said(Message what);

    /**
     * A place in a YAML file.
     *
     * @param file such as {@code shanxi-2021.yaml}
     * @param line counted from 1
     * @param column counted from 1
     */
    record YamlPlace(String file, int line, int column) implements SourcePosition {
        @Override
        public String sheet() {
            return "";
        }

        @Override
        public Message said(Message what) {
            return Message.of("law.problem")
                    .with("file", file)
                    .with("line", BigDecimal.valueOf(line))
                    .with("column", BigDecimal.valueOf(column))
                    .with("what", new MessageArgument.Phrase(what));
        }
    }

    /**
     * A cell of a workbook that an office filled in.
     *
     * @param file name of the workbook
     */
    record CellPlace(String file, CellAddress at) implements SourcePosition {
        static CellPlace of(Location location) {
            return new CellPlace(location.file(), location.at());
        }

        @Override
        public String sheet() {
            return at.sheet();
        }

        @Override
        public int line() {
            return at.row() + 1;
        }

        @Override
        public int column() {
            return at.column() + 1;
        }

        @Override
        public Message said(Message what) {
            return Message.of("settings.problem")
                    .with("file", file)
                    .with("sheet", at.sheet())
                    .with("cell", at.a1())
                    .with("what", new MessageArgument.Phrase(what));
        }
    }
}
