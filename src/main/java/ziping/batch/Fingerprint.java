package ziping.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * SHA-256 of several values. Each value is preceded by its length, so that different values never give the same bytes.
 */
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

    /** The fingerprint of a workbook and its companion. */
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
        return bytes.isPresent() ? with(bytes.get()) : this;
    }

    Fingerprint with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of all values. No value can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
