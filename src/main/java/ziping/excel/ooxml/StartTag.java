package ziping.excel.ooxml;

import java.util.Optional;

/** The text of one start tag, with its attributes in their order. */
record StartTag(String text) {
    /** The value of an attribute, as it is written. */
    Optional<String> value(String name) {
        int[] range = valueRange(name);
        return range.length == 0 ? Optional.empty() : Optional.of(text.substring(range[0], range[1]));
    }

    /** The value of an attribute that is a number. */
    Optional<Integer> number(String name) throws UnsupportedByOoxmlException {
        Optional<String> value = value(name);
        try {
            return value.map(Integer::valueOf);
        } catch (NumberFormatException noNumber) {
            throw new UnsupportedByOoxmlException(name + "=" + value.orElse(""), noNumber);
        }
    }

    /** The tag with a new value of an attribute. An existing attribute keeps its position. */
    StartTag with(String name, String value) {
        int[] range = valueRange(name);
        if (range.length > 0) {
            return new StartTag(text.substring(0, range[0]) + XmlEscaping.attribute(value) + text.substring(range[1]));
        }
        int end = text.length() - (text.endsWith("/>") ? 2 : 1);
        String before = text.substring(0, end).stripTrailing();
        return new StartTag(before + " " + name + "=\"" + XmlEscaping.attribute(value) + "\"" + text.substring(end));
    }

    /** The tag without an attribute. */
    StartTag without(String name) {
        int[] range = valueRange(name);
        if (range.length == 0) {
            return this;
        }
        int from = text.lastIndexOf(name, range[0]);
        return new StartTag(text.substring(0, from).stripTrailing() + text.substring(range[1] + 1));
    }

    /** The start tag of an element with content. */
    StartTag opened() {
        return text.endsWith("/>")
                ? new StartTag(text.substring(0, text.length() - 2).stripTrailing() + ">")
                : this;
    }

    /** The tag of an element without content. */
    StartTag closed() {
        return text.endsWith("/>")
                ? this
                : new StartTag(text.substring(0, text.length() - 1).stripTrailing() + "/>");
    }

    /** The name of the element as it is written, with its prefix. */
    String name() {
        int end = 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(1, end);
    }

    /** The start and end of the value of an attribute; empty if the tag does not have it. */
    private int[] valueRange(String name) {
        int at = name().length() + 1;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                return new int[0];
            }
            int open = equals + 1;
            while (Character.isWhitespace(text.charAt(open))) {
                open++;
            }
            int close = text.indexOf(text.charAt(open), open + 1);
            if (text.substring(at, equals).strip().equals(name)) {
                return new int[] {open + 1, close};
            }
            at = close + 1;
        }
        return new int[0];
    }
}
