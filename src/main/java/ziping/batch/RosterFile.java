package ziping.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.model.CannotRun;
import ziping.model.Request;
import ziping.model.Roster;
import ziping.model.Saying;
import ziping.rulebook.OfficeFile;
import ziping.rulebook.OfficePapers;

/** The list of expected projects that a person gave. */
final class RosterFile {
    private RosterFile() {}

    /**
     * Reads it, if one was given.
     *
     * @throws CannotRun if it cannot be read as such a list
     */
    static Optional<Roster> of(Request request, Workbooks workbooks) throws CannotRun {
        if (request.roster().isEmpty()) {
            return Optional.empty();
        }
        Path file = request.roster().get();
        try {
            return Optional.of(workbooks.roster(OfficePapers.roster(), Inputs.name(file), OfficeFile.bytes(file)));
        } catch (IOException notReadable) {
            throw new CannotRun(Saying.of("cannot.no-such-path").with("path", file.toString()));
        }
    }
}
