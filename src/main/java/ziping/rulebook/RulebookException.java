package ziping.rulebook;

import java.util.List;
import ziping.model.message.Message;

/** The law or the forms are wrong. The exception lists every problem with file, line and column. */
public final class RulebookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Message> problems;

    RulebookException(List<Message> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** Every problem in the order of the files, each as one sentence that begins with {@code file:line:column}. */
    public List<Message> problems() {
        return problems;
    }
}
