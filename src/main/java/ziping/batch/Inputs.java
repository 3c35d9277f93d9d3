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
 * The input files and folders, each once.
 *
 * @param roots absolute paths, with symbolic links resolved
 * @param remarks about paths that were given twice
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
     * The prefix for the paths of the files of each root. It is empty if there is only one root. Otherwise it is the
     * name of the folder, so that files of the same name stay different.
     */
    List<String> prefixes() {
        Set<String> taken = new HashSet<>();
        List<String> prefixes = new ArrayList<>();
        for (Path root : roots) {
            prefixes.add(prefix(root, taken));
        }
        return prefixes;
    }

    private String prefix(Path root, Set<String> taken) {
        String name = FileName.of(root);
        if (taken.add(name.toLowerCase(Locale.ROOT))) {
            return roots.size() == 1 || Files.isRegularFile(root) ? "" : name + "/";
        }
        int number = 2;
        while (!taken.add((name + " (" + number + ")").toLowerCase(Locale.ROOT))) {
            number++;
        }
        return name + " (" + number + ")/";
    }

    private static Path real(Path path) throws RunRefusedException {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", path.toString()));
        }
    }
}
