package ziping.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Names;
import ziping.model.Reviewer;
import ziping.model.Submission;
import ziping.model.Table;
import ziping.quantity.Reading;

/** The rows of the reviewers' table in which somebody stands. */
final class Reviewers {
    private Reviewers() {}

    static List<Reviewer> of(Submission submission) {
        return Optional.ofNullable(submission.tables().get(Names.REVIEWERS)).stream()
                .flatMap(it -> it.rows().stream())
                .filter(row -> !shown(row, Names.REVIEWER_NAME).isEmpty()
                        || !shown(row, Names.REVIEWER_POINTS).isEmpty())
                .map(row -> new Reviewer(
                        shown(row, Names.REVIEWER_NAME),
                        shown(row, Names.REVIEWER_POST),
                        shown(row, Names.REVIEWER_UNIT),
                        Reading.ofPoints(shown(row, Names.REVIEWER_POINTS)).number()))
                .toList();
    }

    private static String shown(Map<String, Entry> row, String column) {
        return Table.cell(row, column).map(Entry::shown).orElse("");
    }
}
