package ziping.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 over several things, each with its length before it, so that none runs into the next. */
final class Fingerprint {
    private static final byte[] ABSENT = {0};
    private static final byte[] PRESENT = {1};

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of a workbook and what lies in the place of its companion. */
    static String of(byte[] workbook, Optional<byte[]> companion) {
        return new Fingerprint().with(workbook).with(companion).hex();
    }

    Fingerprint with(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    Fingerprint with(Optional<byte[]> bytes) {
        digest.update(bytes.isPresent() ? PRESENT : ABSENT);
        return bytes.map(this::with).orElse(this);
    }

    Fingerprint with(String words) {
        return with(words.getBytes(StandardCharsets.UTF_8));
    }

    /** All that was given so far; nothing can be added after it. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
