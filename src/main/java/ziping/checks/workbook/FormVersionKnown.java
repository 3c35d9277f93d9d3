package ziping.checks.workbook;

import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FieldNames;
import ziping.model.form.FormVersion;
import ziping.model.form.Location;
import ziping.model.message.Message;

/** Finds a form of another version than the one that the program knows. */
record FormVersionKnown() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        String written = context.submission().traits().formVersion();
        String known = context.submission().form().plan().version();
        if (!written.isEmpty()) {
            result.markApplicable();
            Optional<FormVersion> version = FormVersion.of(written);
            Optional<FormVersion> ours = FormVersion.of(known);
            if (!version.equals(ours)) {
                result.violation(
                        Message.of(key(version, ours)).with("version", written).with("known", known), place(context));
            }
        }
        return result.build();
    }

    private static String key(Optional<FormVersion> version, Optional<FormVersion> ours) {
        if (version.isEmpty() || ours.isEmpty()) {
            return "form-version.unreadable";
        }
        return version.get().compareTo(ours.get()) < 0 ? "form-version.older" : "form-version.newer";
    }

    /** No cell contains the version, so the finding refers to the cell of the project's name. */
    private static List<Location> place(CheckContext context) {
        return CheckContext.places(context.field(FieldNames.PROJECT));
    }
}
