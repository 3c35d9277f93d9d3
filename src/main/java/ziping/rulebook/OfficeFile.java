package ziping.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ziping.model.message.Message;
import ziping.model.run.RunRefusedException;

/** A file that the office itself names, such as its settings or its list of projects. */
public final class OfficeFile {
    private static final int MOST_MEGABYTES = 50;

    private OfficeFile() {}

    /**
     * All of it as UTF-8.
     *
     * @throws RunRefusedException if it has more than such a file has
     * @throws IOException if it cannot be read, or is in another encoding
     */
    public static String text(Path file) throws RunRefusedException, IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file)))
                .toString();
    }

    /**
     * All bytes of it, also of a pipe or device that ends.
     *
     * @throws RunRefusedException if they are more than such a file has
     * @throws IOException if it cannot be read
     */
    public static byte[] bytes(Path file) throws RunRefusedException, IOException {
        int most = MOST_MEGABYTES << 20;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new RunRefusedException(Message.of("cannot.too-large")
                        .with("path", file.toString())
                        .with("limit", String.valueOf(MOST_MEGABYTES)));
            }
            return content;
        }
    }
}
