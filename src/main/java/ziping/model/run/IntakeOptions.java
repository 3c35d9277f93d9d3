package ziping.model.run;

import java.util.List;

/**
 * Which input files are accepted.
 *
 * @param passwords to try on encrypted workbooks
 */
public record IntakeOptions(Limits limits, List<String> passwords) {
    /** Nothing in particular. */
    public static final IntakeOptions USUAL = new IntakeOptions(Limits.USUAL, List.of());

    public IntakeOptions {
        passwords = List.copyOf(passwords);
    }
}
