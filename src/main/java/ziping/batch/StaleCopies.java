package ziping.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;

/**
 * Workbooks that were in the output folder before the run. Those that the run does not write again could be mistaken
 * for copies of this run.
 */
final class StaleCopies {
    private static final int MOST_NAMED = 5;

    private final OutputFolder folder;
    private final NavigableSet<String> paths = new TreeSet<>();

    private StaleCopies(OutputFolder folder) {
        this.folder = folder;
    }

    /** Lists the workbooks that are in a folder now. */
    static StaleCopies in(OutputFolder folder) throws RunRefusedException {
        StaleCopies staleCopies = new StaleCopies(folder);
        InputScanner scanner = new InputScanner(folder.path(), "", Optional.empty(), new HashSet<>());
        try {
            Files.walkFileTree(folder.path(), scanner);
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.out-not-writable")
                    .with("path", folder.path().toString()));
        }
        for (InputFile file : scanner.files()) {
            if (file instanceof InputFile.Workbook workbook
                    && folder.reservedName(workbook).isEmpty()) {
                staleCopies.paths.add(workbook.file());
            }
        }
        return staleCopies;
    }

    /** Removes a file of this run and its copies. */
    void remove(InputFile file, List<Outcome> outcomes) {
        if (paths.isEmpty()) {
            return;
        } else if (file instanceof InputFile.Workbook workbook
                && workbook.path().startsWith(folder.path())) {
            paths.remove(folder.relative(workbook.path()));
        }
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Evaluated project && project.copy().isPresent()) {
                paths.remove(project.copy().get());
            }
        }
    }

    /** A remark that names the remaining workbooks, if there are any. */
    List<Message> remarks() {
        if (paths.isEmpty()) {
            return List.of();
        }
        List<String> named = new ArrayList<>(paths.stream().limit(MOST_NAMED).toList());
        if (paths.size() > MOST_NAMED) {
            named.add("…");
        }
        return List.of(Message.of("remark.earlier-copies")
                .with("count", BigDecimal.valueOf(paths.size()))
                .with("files", new MessageArgument.Listed(named)));
    }
}
