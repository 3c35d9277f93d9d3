package ziping.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The file that an office program lays beside a workbook for as long as it is open there. */
final class OwnerFile {
    /** Of Excel; of WPS, which has two ways. */
    private static final String[] BEGINNINGS = {"~$", ".~"};

    private OwnerFile() {}

    /** The one beside a workbook, if it is open somewhere. */
    static Optional<Path> of(Path workbook) {
        String name = Inputs.name(workbook);
        Stream<String> beside =
                Stream.concat(Stream.of(BEGINNINGS).map(it -> it + name), Stream.of(".~lock." + name + "#"));
        return beside.map(workbook::resolveSibling).filter(Files::exists).findFirst();
    }
}
