package ziping.evaluation;

import java.util.List;
import java.util.Optional;
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
                .filter(row -> !Table.shown(row, Names.REVIEWER_NAME).isEmpty()
                        || !Table.shown(row, Names.REVIEWER_POINTS).isEmpty())
                .map(row -> new Reviewer(
                        Table.shown(row, Names.REVIEWER_NAME),
                        Table.shown(row, Names.REVIEWER_POST),
                        Table.shown(row, Names.REVIEWER_UNIT),
                        Reading.ofPoints(Table.shown(row, Names.REVIEWER_POINTS))
                                .number()))
                .toList();
    }
}
