package ziping.model;

import java.util.List;

/**
 * Which input files are accepted.
 *
 * @param passwords to try on encrypted workbooks
 */
public record Admission(Limits limits, List<String> passwords) {
    /** Nothing in particular. */
    public static final Admission USUAL = new Admission(Limits.USUAL, List.of());

    public Admission {
        passwords = List.copyOf(passwords);
    }
}
