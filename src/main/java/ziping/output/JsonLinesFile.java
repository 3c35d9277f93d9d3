package ziping.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import ziping.messages.Messages;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** A table as JSON, one object for each row; its keys are the headings. */
final class JsonLinesFile implements TableFile {
    private final JsonGenerator json;
    private final List<String> keys;

    JsonLinesFile(LongTable<?> table, OutputStream out, Messages messages) throws IOException {
        json = JsonFields.generator(out);
        json.setPrettyPrinter(null);
        json.setRootValueSeparator(null);
        keys = table.headings(messages).stream().map(it -> it.get(0)).toList();
    }

    @Override
    public void add(List<TableCell> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < keys.size(); i++) {
            json.writeFieldName(keys.get(i));
            if (row.get(i) instanceof TableCell.Text text) {
                json.writeString(text.text());
            } else if (row.get(i) instanceof TableCell.Figure figure
                    && figure.number().isPresent()) {
                json.writeNumber(figure.number().get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.flush();
    }
}
