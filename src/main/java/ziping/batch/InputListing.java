package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.message.Message;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;

/**
 * Everything that lies in the inputs, by path.
 *
 * @param remarks on the inputs as they were given
 */
record InputListing(List<InputFile> files, List<Message> remarks) {
    /** By code point, so that the order is the same on every machine. */
    private static final Comparator<InputFile> BY_PATH =
            Comparator.comparing(it -> it.file().codePoints().toArray(), Arrays::compare);

    InputListing {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * Walks the inputs.
     *
     * @param out folder of this run, which is passed over if it lies in an input
     * @throws RunRefusedException if there is no workbook at all
     */
    static InputListing of(Inputs inputs, Optional<Path> out) throws RunRefusedException {
        List<InputFile> files = new ArrayList<>();
        List<Message> remarks = new ArrayList<>(inputs.remarks());
        Set<Path> seen = new HashSet<>();
        List<String> prefixes = inputs.prefixes();
        for (int i = 0; i < inputs.roots().size(); i++) {
            Path root = inputs.roots().get(i);
            InputScanner walk = new InputScanner(root, prefixes.get(i), out, seen);
            walk(root, walk);
            files.addAll(walk.found());
            if (walk.metAgain()) {
                remarks.add(Message.of("remark.given-twice").with("path", root.toString()));
            }
        }
        if (files.stream().noneMatch(InputListing::mayBeForm)) {
            throw new RunRefusedException(Message.of("cannot.no-workbooks")
                    .with("path", inputs.first().toString()));
        }
        return new InputListing(files.stream().sorted(BY_PATH).toList(), remarks);
    }

    private static boolean mayBeForm(InputFile found) {
        return !(found instanceof InputFile.Settled settled && settled.outcome() instanceof Outcome.Skipped);
    }

    private static void walk(Path root, InputScanner walk) throws RunRefusedException {
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException unreadable) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", root.toString()));
        }
    }
}
