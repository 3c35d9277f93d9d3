package ziping.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.run.FileCount;

/** Writes fields of JSON. Every field is always present; its value is null if there is none. */
record JsonFields(JsonGenerator json) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** Writes indented JSON and leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    /** Writes a text; null if it is blank. */
    void text(String name, String text) throws IOException {
        if (text.isBlank()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    void text(String name, Optional<String> text) throws IOException {
        text(name, text.orElse(""));
    }

    void number(String name, Optional<BigDecimal> number) throws IOException {
        json.writeFieldName(name);
        number(number);
    }

    void number(Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumber(Decimals.normal(number.get()));
        } else {
            json.writeNull();
        }
    }

    void count(String name, int count) throws IOException {
        json.writeNumberField(name, count);
    }

    /** The number of files by outcome. */
    void files(FileCount files) throws IOException {
        json.writeObjectFieldStart("files");
        count("found", files.found());
        count("evaluated", files.evaluated());
        count("refused", files.refused());
        count("skipped", files.skipped());
        json.writeEndObject();
    }

    void nulls(String... names) throws IOException {
        for (String name : names) {
            json.writeNullField(name);
        }
    }

    void emptyList(String name) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeEndArray();
    }

    /** The name of a constant in JSON and in message keys, such as {@code must-fix}. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
