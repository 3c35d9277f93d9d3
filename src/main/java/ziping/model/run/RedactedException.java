package ziping.model.run;

import java.util.Optional;

/** A copy of an exception for logs: the stack trace without the message, because the message may quote what people typed. */
public final class RedactedException extends Exception {
    private static final long serialVersionUID = 1;

    public RedactedException(Throwable fault) {
        super(fault.getClass().getName(), cause(fault));
        setStackTrace(fault.getStackTrace());
    }

    private static RedactedException cause(Throwable fault) {
        return Optional.ofNullable(fault.getCause()).map(RedactedException::new).orElse(null);
    }
}
