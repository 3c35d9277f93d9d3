package ziping.checks.projects;

import java.util.Locale;
import ziping.model.form.Roster;
import ziping.model.run.ProjectDigest;
import ziping.quantity.SpellingNormalizer;

/**
 * What tells one project from another, however it is spelled: blanks, full-width letters and capitals do not count.
 *
 * @param holder 实施单位, or 主管部门 where none is given
 * @param year empty if it is not known
 */
public record ProjectKey(String code, String name, String holder, String year) {
    /** Of a form that came. */
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

    /** Of a line of the roster; a roster is of one year, so that it need not say which. */
    public static ProjectKey of(Roster.Expected expected) {
        return new ProjectKey(
                normal(expected.code()),
                normal(expected.project()),
                normal(expected.unit().isBlank() ? expected.department() : expected.unit()),
                "");
    }

    /** The same words in one spelling; a blank parts no numbers here, for people group the digits of a code. */
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
