package ziping.checks.projects;

import java.util.Locale;
import ziping.model.form.Roster;
import ziping.model.run.ProjectDigest;
import ziping.quantity.SpellingNormalizer;

/**
 * The values that identify a project. Spaces, full-width letters and upper case make no difference.
 *
 * @param holder 实施单位, or 主管部门 where none is given
 * @param year empty if it is not known
 */
public record ProjectKey(String code, String name, String holder, String year) {
    /** The key of a submitted form. */
    public static ProjectKey of(ProjectDigest project) {
        return new ProjectKey(
                normal(project.identity().code()),
                normal(project.identity().project()),
                normal(
                        project.identity().unit().isBlank()
                                ? project.identity().department()
                                : project.identity().unit()),
                project.identity().year().map(String::valueOf).orElse(""));
    }

    /** The key of a line of the roster. A roster is for one year, so its lines have no year. */
    public static ProjectKey of(Roster.Expected expected) {
        return new ProjectKey(
                normal(expected.code()),
                normal(expected.project()),
                normal(expected.unit().isBlank() ? expected.department() : expected.unit()),
                "");
    }

    /** A text in one spelling. Spaces are removed, because people group the digits of a code. */
    static String normal(String words) {
        return SpellingNormalizer.normal(words).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The same for all forms with one code in one year; empty without a code. */
    String byCode() {
        return code.isEmpty() ? "" : code + "|" + year;
    }

    /** The same for all forms of one code, year and name; empty without a code. */
    String byCodeAndName() {
        return code.isEmpty() || name.isEmpty() ? "" : byCode() + "|" + name;
    }

    /** The same for all forms of one name, holder and year; empty if one of them is not known. */
    String byName() {
        return name.isEmpty() || holder.isEmpty() || year.isEmpty() ? "" : name + "|" + holder + "|" + year;
    }
}
