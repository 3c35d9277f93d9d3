package ziping.model;

import java.util.List;

/**
 * Which files of other people are let in.
 *
 * @param passwords that are tried on workbooks which have one
 */
public record Admission(Limits limits, List<String> passwords) {
    /** Without any wish. */
    public static final Admission USUAL = new Admission(Limits.USUAL, List.of());

    public Admission {
        passwords = List.copyOf(passwords);
    }
}
