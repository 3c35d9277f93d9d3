package ziping.batch;

import java.io.IOException;

/** A copy would lie where one of our own files lies. */
final class NameTaken extends IOException {
    NameTaken(String name) {
        super(name);
    }
}
