package ziping.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A package whose parts can be changed and packed again. */
public record UnpackedPackage(Map<String, byte[]> parts) {
    public static UnpackedPackage of(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
                try (InputStream in = file.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new UnpackedPackage(parts);
    }

    public String text(String part) {
        if (!parts.containsKey(part)) {
            throw new IllegalArgumentException("no " + part);
        }
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** Requires a change, because a test without a change would test nothing. */
    public UnpackedPackage with(String part, UnaryOperator<String> change) {
        String before = text(part);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalArgumentException(part + " has nothing to change");
        }
        return put(part, after);
    }

    public UnpackedPackage replaced(String part, String from, String to) {
        return with(part, it -> it.replace(from, to));
    }

    public UnpackedPackage put(String part, String text) {
        return put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    public UnpackedPackage put(String part, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, content);
        return new UnpackedPackage(changed);
    }

    public UnpackedPackage without(String part) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.remove(part);
        return new UnpackedPackage(changed);
    }

    /** The same parts with other names in the same order. */
    UnpackedPackage renamed(UnaryOperator<String> name) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        parts.forEach((old, content) -> changed.put(name.apply(old), content));
        return new UnpackedPackage(changed);
    }

    /** Sizes and checksums follow each entry, as in streaming writers. */
    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_000_000_000_000L);
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] packed(int level, Zip64Mode zip64) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(zip64);
            out.setLevel(level == Deflater.NO_COMPRESSION ? Deflater.DEFAULT_COMPRESSION : level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setTime(1_000_000_000_000L);
                entry.setSize(part.getValue().length);
                if (level == Deflater.NO_COMPRESSION) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setCrc(sum.getValue());
                    entry.setMethod(ZipEntry.STORED);
                }
                out.putArchiveEntry(entry);
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
