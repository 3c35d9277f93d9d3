package ziping.output;

import java.io.OutputStream;

/** Takes nothing, for summaries beside which nothing is wanted. */
final class Nowhere implements Annexes {
    @Override
    public OutputStream begin(String path) {
        throw new AssertionError(path);
    }

    @Override
    public void write(String path, Content content) {
        throw new AssertionError(path);
    }
}
