package ziping.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;

/** Workbooks that lie in an output folder before a run; what it does not write anew would be taken for its copies. */
final class StaleCopies {
    private static final int NAMED = 5;

    private final OutputFolder folder;
    private final NavigableSet<String> left = new TreeSet<>();

    private StaleCopies(OutputFolder folder) {
        this.folder = folder;
    }

    /** Those that lie in a folder now. */
    static StaleCopies in(OutputFolder folder) throws RunRefusedException {
        StaleCopies earlier = new StaleCopies(folder);
        InputScanner walk = new InputScanner(folder.path(), "", Optional.empty(), new HashSet<>());
        try {
            Files.walkFileTree(folder.path(), walk);
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.out-not-writable")
                    .with("path", folder.path().toString()));
        }
        for (InputFile found : walk.found()) {
            if (found instanceof InputFile.Workbook workbook
                    && folder.taken(workbook).isEmpty()) {
                earlier.left.add(workbook.file());
            }
        }
        return earlier;
    }

    /** Hears of a file, and where its copy lies if it has one. */
    void add(InputFile found, List<Outcome> outcomes) {
        if (left.isEmpty()) {
            return;
        } else if (found instanceof InputFile.Workbook workbook
                && workbook.path().startsWith(folder.path())) {
            left.remove(folder.below(workbook.path()));
        }
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Evaluated project) {
                project.copy().ifPresent(left::remove);
            }
        }
    }

    /** What is said of those that were not heard of. */
    List<Message> remarks() {
        if (left.isEmpty()) {
            return List.of();
        }
        Stream<String> named = left.stream().limit(NAMED);
        Stream<String> more = left.size() > NAMED ? Stream.of("…") : Stream.of();
        return List.of(Message.of("remark.earlier-copies")
                .with("count", BigDecimal.valueOf(left.size()))
                .with(
                        "files",
                        new MessageArgument.Listed(Stream.concat(named, more).toList())));
    }
}
