package ziping.batch;

import ziping.model.message.Message;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;

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

/**
 * Everything that lies in the inputs, by path.
 *
 * @param remarks on the inputs as they were given
 */
record Listing(List<Found> files, List<Message> remarks) {
    /** By code point, so that the order is the same on every machine. */
    private static final Comparator<Found> BY_PATH =
            Comparator.comparing(it -> it.file().codePoints().toArray(), Arrays::compare);

    Listing {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * Walks the inputs.
     *
     * @param out folder of this run, which is passed over if it lies in an input
     * @throws RunRefusedException if there is no workbook at all
     */
    static Listing of(Inputs inputs, Optional<Path> out) throws RunRefusedException {
        List<Found> files = new ArrayList<>();
        List<Message> remarks = new ArrayList<>(inputs.remarks());
        Set<Path> seen = new HashSet<>();
        List<String> prefixes = inputs.prefixes();
        for (int i = 0; i < inputs.roots().size(); i++) {
            Path root = inputs.roots().get(i);
            Walk walk = new Walk(root, prefixes.get(i), out, seen);
            walk(root, walk);
            files.addAll(walk.found());
            if (walk.metAgain()) {
                remarks.add(Message.of("remark.given-twice").with("path", root.toString()));
            }
        }
        if (files.stream().noneMatch(Listing::mayBeForm)) {
            throw new RunRefusedException(
                    Message.of("cannot.no-workbooks").with("path", inputs.first().toString()));
        }
        return new Listing(files.stream().sorted(BY_PATH).toList(), remarks);
    }

    private static boolean mayBeForm(Found found) {
        return !(found instanceof Found.Settled settled && settled.outcome() instanceof Outcome.Skipped);
    }

    private static void walk(Path root, Walk walk) throws RunRefusedException {
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException unreadable) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", root.toString()));
        }
    }
}
