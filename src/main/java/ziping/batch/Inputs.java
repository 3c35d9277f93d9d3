package ziping.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/**
 * The files and folders that were given, each once.
 *
 * @param roots absolute, with symbolic links followed
 * @param remarks on what was given twice
 */
record Inputs(List<Path> roots, List<Message> remarks) {
    Inputs {
        roots = List.copyOf(roots);
        remarks = List.copyOf(remarks);
    }

    static Inputs of(List<Path> given) throws RunRefusedException {
        Set<Path> roots = new LinkedHashSet<>();
        List<Message> remarks = new ArrayList<>();
        for (Path path : given) {
            if (!roots.add(real(path))) {
                remarks.add(Message.of("remark.given-twice").with("path", path.toString()));
            }
        }
        return new Inputs(List.copyOf(roots), remarks);
    }

    Path first() {
        return roots.get(0);
    }

    /**
     * What stands before the paths of each root's files. One folder alone needs nothing; of several inputs each has its
     * own name, so that files of one name are told apart.
     */
    List<String> prefixes() {
        Set<String> taken = new HashSet<>();
        return roots.stream().map(it -> prefix(it, taken)).toList();
    }

    private String prefix(Path root, Set<String> taken) {
        String name = name(root);
        if (taken.add(name.toLowerCase(Locale.ROOT))) {
            return roots.size() == 1 || Files.isRegularFile(root) ? "" : name + "/";
        }
        int number = 2;
        while (!taken.add((name + " (" + number + ")").toLowerCase(Locale.ROOT))) {
            number++;
        }
        return name + " (" + number + ")/";
    }

    /** The last part of a path; of a whole disk, nothing. */
    static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    private static Path real(Path path) throws RunRefusedException {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", path.toString()));
        }
    }
}
