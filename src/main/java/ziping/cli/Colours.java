package ziping.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.Duty;

/** Colours what must be fixed in red and what must be confirmed in yellow, in lines of findings and in the verdict. */
final class Colours {
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RESET = "\u001b[0m";
    private static final String COUNT = "[0-9]+";

    /** The first group is red, the second one yellow. */
    private final Pattern coloured;

    Colours(Messages messages) {
        String red = duty(messages, Duty.MUST_FIX)
                + "|" + counted(messages, "report.verdict.must-fix")
                + "|" + counted(messages, "report.verdict.refused");
        String yellow = duty(messages, Duty.CONFIRM) + "|" + counted(messages, "report.verdict.confirm");
        coloured = Pattern.compile("(" + red + ")|(" + yellow + ")");
    }

    /** A duty between the cells and the code of a finding. */
    private static String duty(Messages messages, Duty duty) {
        return "(?<=  )" + Pattern.quote(messages.duty(duty)) + "(?=  )";
    }

    /** A part of the verdict with any count. */
    private static String counted(Messages messages, String key) {
        String mark = "\0";
        return Pattern.quote(messages.text(Message.of(key).with("count", mark))).replace(mark, "\\E" + COUNT + "\\Q");
    }

    /**
     * The wrapped text with colours.
     *
     * @param text the text as one line
     * @param wrapped the same text; only white space differs
     */
    String paint(String text, String wrapped) {
        StringBuilder painted = new StringBuilder();
        int from = 0;
        int at = 0;
        Matcher word = coloured.matcher(text);
        while (word.find()) {
            int begin = skipBlanks(wrapped, after(text.substring(at, word.start()), wrapped, from));
            int end = after(word.group(), wrapped, begin);
            painted.append(wrapped, from, begin)
                    .append(word.group(1) == null ? YELLOW : RED)
                    .append(wrapped, begin, end)
                    .append(RESET);
            from = end;
            at = word.end();
        }
        return painted.append(wrapped.substring(from)).toString();
    }

    /** The index in the wrapped text after this text, which begins there; white space does not count. */
    private static int after(String text, String wrapped, int from) {
        int index = from;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                index = skipBlanks(wrapped, index) + 1;
            }
        }
        return index;
    }

    private static int skipBlanks(String text, int from) {
        int index = from;
        while (Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
