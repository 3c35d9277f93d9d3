package ziping.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.message.Message;

/**
 * Parses one file into nodes with their places.
 *
 * <p>Only a part of YAML is allowed: one document, without anchors, aliases, tags and duplicate keys.
 */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final LoadProblems problems;
    private final YAMLParser parser;

    private YamlReader(String file, YAMLParser parser, LoadProblems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The content of a text; empty if it is not YAML, which is noted as a problem. */
    static Optional<YamlNode> read(String file, String text, LoadProblems problems) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (YAMLParser parser = YAML.createParser(plain)) {
            return new YamlReader(file, parser, problems).document();
        } catch (JsonProcessingException syntax) {
            SourcePosition.YamlPlace at = place(file, syntax.getLocation());
            problems.add(at, Message.of("law.syntax").with("reason", reason(syntax.getOriginalMessage())));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<YamlNode> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(new SourcePosition.YamlPlace(file, 1, 1), Message.of("law.empty-file"));
            return Optional.empty();
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            problems.add(here(), Message.of("law.second-document"));
        }
        return Optional.of(root);
    }

    private YamlNode node() throws IOException {
        refuseReferences();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return entries();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            return items();
        } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return new YamlNode.Nothing(here());
        }
        return new YamlNode.Scalar(here(), parser.getText());
    }

    private YamlNode items() throws IOException {
        SourcePosition.YamlPlace at = here();
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new YamlNode.Items(at, nodes);
    }

    private YamlNode entries() throws IOException {
        SourcePosition.YamlPlace at = here();
        Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            SourcePosition.YamlPlace keyAt = here();
            String key = parser.currentName();
            parser.nextToken();
            if (byKey.putIfAbsent(key, new YamlNode.Entry(keyAt, node())) != null) {
                problems.add(keyAt, Message.of("law.duplicate-key").with("key", key));
            }
        }
        return new YamlNode.Entries(at, byKey);
    }

    private void refuseReferences() throws IOException {
        // The parser also reports the anchor inside an anchored list or map. Only the beginning is a problem.
        boolean anchored = parser.currentToken().isStructStart() && parser.getObjectId() != null;
        if (parser.isCurrentAlias() || anchored) {
            problems.add(here(), Message.of("law.anchor"));
        }
        if (parser.getTypeId() != null) {
            problems.add(here(), Message.of("law.tag"));
        }
    }

    private SourcePosition.YamlPlace here() {
        return place(file, parser.currentTokenLocation());
    }

    private static SourcePosition.YamlPlace place(String file, JsonLocation location) {
        return new SourcePosition.YamlPlace(
                file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The last line of the message that is not indented: the reason. Indented lines quote the file. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> !line.startsWith(" "))
                .reduce((doing, met) -> met)
                .orElse("");
    }
}
