package ziping.output;

import java.util.Optional;
import ziping.excel.FileAddress;
import ziping.model.CellAt;

/** Where the links of the summary lead. */
final class Links {
    private Links() {}

    /** The file, as a link to its scored copy if there is one. */
    static Shown to(String file, Optional<String> copy) {
        return copy.<Shown>map(it -> new Shown.Link(file, FileAddress.of(it), ""))
                .orElse(Shown.text(file));
    }

    /** The file, as a link to one cell of its scored copy. */
    static Shown to(String file, Optional<String> copy, CellAt at) {
        String location = "'" + at.sheet().replace("'", "''") + "'!" + at.a1();
        return copy.<Shown>map(it -> new Shown.Link(file, FileAddress.of(it), location))
                .orElse(Shown.text(file));
    }
}
