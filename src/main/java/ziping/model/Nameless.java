package ziping.model;

import java.util.Optional;

/** A fault as it may stand in a log: where it happened, without its message, which may quote what people typed. */
public final class Nameless extends Exception {
    private static final long serialVersionUID = 1;

    public Nameless(Throwable fault) {
        super(fault.getClass().getName(), cause(fault));
        setStackTrace(fault.getStackTrace());
    }

    private static Nameless cause(Throwable fault) {
        return Optional.ofNullable(fault.getCause()).map(Nameless::new).orElse(null);
    }
}
