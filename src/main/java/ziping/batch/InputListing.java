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
 * All files of the inputs, sorted by path.
 *
 * @param remarks about the inputs
 */
record InputListing(List<InputFile> files, List<Message> remarks) {
    /** Compares code points, so that the order is the same on every machine. */
    private static final Comparator<InputFile> BY_PATH =
            Comparator.comparing(inputFile -> inputFile.file().codePoints().toArray(), Arrays::compare);

    InputListing {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * Scans the inputs.
     *
     * @param out output folder of this run, which is left out if it is inside an input
     * @throws RunRefusedException if there is no workbook
     */
    static InputListing of(Inputs inputs, Optional<Path> out) throws RunRefusedException {
        List<InputFile> files = new ArrayList<>();
        List<Message> remarks = new ArrayList<>(inputs.remarks());
        Set<Path> seen = new HashSet<>();
        List<String> prefixes = inputs.prefixes();
        for (int i = 0; i < inputs.roots().size(); i++) {
            Path root = inputs.roots().get(i);
            InputScanner scanner = new InputScanner(root, prefixes.get(i), out, seen);
            scan(root, scanner);
            files.addAll(scanner.files());
            if (scanner.hasDuplicates()) {
                remarks.add(Message.of("remark.given-twice").with("path", root.toString()));
            }
        }
        if (files.stream().noneMatch(InputListing::mayBeForm)) {
            throw new RunRefusedException(Message.of("cannot.no-workbooks")
                    .with("path", inputs.first().toString()));
        }
        files.sort(BY_PATH);
        return new InputListing(files, remarks);
    }

    private static boolean mayBeForm(InputFile file) {
        return !(file instanceof InputFile.Settled settled && settled.outcome() instanceof Outcome.Skipped);
    }

    private static void scan(Path root, InputScanner scanner) throws RunRefusedException {
        try {
            Files.walkFileTree(root, scanner);
        } catch (IOException unreadable) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", root.toString()));
        }
    }
}
