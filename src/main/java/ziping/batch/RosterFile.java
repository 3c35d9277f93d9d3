package ziping.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.model.form.Roster;
import ziping.model.message.Message;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.rulebook.Forms;
import ziping.rulebook.OfficeFile;

/** The list of expected projects that a person gave. */
final class RosterFile {
    private RosterFile() {}

    /**
     * Reads it, if one was given.
     *
     * @throws RunRefusedException if it cannot be read as such a list
     */
    static Optional<Roster> of(Request request, Workbooks workbooks) throws RunRefusedException {
        if (request.roster().isEmpty()) {
            return Optional.empty();
        }
        Path file = request.roster().get();
        try {
            return Optional.of(workbooks.roster(Forms.roster(), Inputs.name(file), OfficeFile.bytes(file)));
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", file.toString()));
        }
    }
}
