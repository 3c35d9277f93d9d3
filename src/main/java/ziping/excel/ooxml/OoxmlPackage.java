package ziping.excel.ooxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import ziping.model.run.Limits;

/** The parts of a package; each is unpacked only when it is needed. */
public final class OoxmlPackage implements AutoCloseable {
    /** The earliest time of a zip file. New parts have this time, so that equal copies have equal bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The only compression methods that the standard allows. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml)");

    /** This level takes half the time of the usual one; the parts are a tenth larger. */
    private static final int PACKING = 3;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Limits limits;
    private final DoctypeCheck doctypeCheck;

    private OoxmlPackage(ZipFile zip, Map<String, ZipArchiveEntry> entries, Limits limits, DoctypeCheck doctypeCheck) {
        this.doctypeCheck = doctypeCheck;
        this.zip = zip;
        this.entries = entries;
        this.limits = limits;
    }

    /**
     * The package in these bytes.
     *
     * @throws RejectedWorkbookException if it has more or larger parts than a file may have; nothing is unpacked before
     *     that is known
     */
    public static OoxmlPackage of(byte[] bytes, Limits limits)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (entries.putIfAbsent(key(entry.getName()), entry) != null) {
                    throw new UnsupportedByOoxmlException("twice: " + entry.getName());
                } else if (!METHODS.contains(entry.getMethod())) {
                    throw new DamagedWorkbookException("compression method not allowed: " + entry.getName());
                } else if (entry.getMethod() == ZipEntry.STORED && entry.getSize() != entry.getCompressedSize()) {
                    throw new DamagedWorkbookException("stored, but sizes differ: " + entry.getName());
                }
            }
            requireWithin(limits, entries);
            new PartHeaders(bytes).requireSameAs(entries.values());
            return new OoxmlPackage(zip, entries, limits, new DoctypeCheck(bytes));
        } catch (IOException | RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("no zip file", damaged);
        }
    }

    private static void requireWithin(Limits limits, Map<String, ZipArchiveEntry> entries)
            throws RejectedWorkbookException {
        long unpacked = entries.values().stream()
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
        if (entries.size() > Limits.PARTS) {
            throw RejectedWorkbookException.tooMuch("refusal.parts", Limits.PARTS);
        } else if (unpacked > limits.unpackedBytes()) {
            throw RejectedWorkbookException.tooMuch("refusal.unpacked", limits.unpackedBytes() >> 20);
        }
    }

    /** The limits of this package. */
    public Limits limits() {
        return limits;
    }

    /** Refuses a document type in any part, also in those that are never read. */
    public void requireNoDocumentType() throws RejectedWorkbookException {
        doctypeCheck.requireNoDocumentType(xml().stream().map(entries::get).toList());
    }

    /** Whether there is a part of that name. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The names of all parts in small letters, in the order of the file. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The names of all XML parts, by their extension. */
    public List<String> xml() {
        return names().stream().filter(name -> XML.matcher(name).matches()).toList();
    }

    /** The content of a part. */
    public byte[] content(String name) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new UnsupportedByOoxmlException("missing: " + name);
        }
        requireWithin(limits, entry);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) entry.getSize());
            if (content.length != entry.getSize() || in.read() >= 0 || sum(content) != entry.getCrc()) {
                throw new DamagedWorkbookException("damaged: " + name);
            }
            return content;
        } catch (IOException | RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("damaged: " + name, damaged);
        }
    }

    private static void requireWithin(Limits limits, ZipArchiveEntry entry) throws RejectedWorkbookException {
        boolean isOfTexts = key(entry.getName()).endsWith("sharedstrings.xml");
        if (entry.getSize() > Limits.SMALL_PART
                && entry.getSize() / Math.max(1, entry.getCompressedSize()) > Limits.RATIO) {
            throw RejectedWorkbookException.tooMuch(
                    isOfTexts ? "refusal.ratio-of-texts" : "refusal.ratio", Limits.RATIO);
        } else if (entry.getSize() > limits.partBytes()) {
            throw RejectedWorkbookException.tooMuch(
                    isOfTexts ? "refusal.part-of-texts" : "refusal.part", limits.partBytes() >> 20);
        }
    }

    /**
     * The package with some parts changed. The other parts are copied without unpacking, in their order.
     *
     * @param changes the new content by the name of the part; empty to remove the part; new names are added
     */
    public byte[] copy(Map<String, Optional<byte[]>> changes) throws UnsupportedByOoxmlException, IOException {
        try {
            return copied(changes);
        } catch (RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("cannot be copied", damaged);
        }
    }

    private byte[] copied(Map<String, Optional<byte[]>> changes) throws IOException {
        Map<String, Optional<byte[]>> rest = new LinkedHashMap<>();
        changes.forEach((name, content) -> rest.put(key(name), content));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(PACKING, true);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : entries.values()) {
                Optional<byte[]> change = rest.remove(key(entry.getName()));
                if (change == null) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else if (change.isPresent()) {
                    put(out, entry.getName(), change.get(), deflater);
                }
            }
            for (Map.Entry<String, Optional<byte[]>> added : changes.entrySet()) {
                if (rest.containsKey(key(added.getKey())) && added.getValue().isPresent()) {
                    put(out, added.getKey(), added.getValue().get(), deflater);
                }
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Compresses the content first, so that the header has the sizes and a second run writes the same bytes.
     */
    private static void put(ZipArchiveOutputStream out, String name, byte[] content, Deflater deflater)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2);
        deflater.reset();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater)) {
            packing.write(content);
        }
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(content.length);
        entry.setCompressedSize(packed.size());
        entry.setCrc(sum(content));
        out.addRawArchiveEntry(entry, new ByteArrayInputStream(packed.toByteArray()));
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Part names ignore the case, and some programs write them with backslashes. */
    private static String key(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    /**
     * The headers before and after each part of a package. They must agree with the directory at the end. Otherwise
     * programs that read from the beginning find other parts than programs that read the directory, and parts that are
     * copied without unpacking would be cut.
     */
    private static final class PartHeaders {
        private static final int HEADER = 'P' | 'K' << 8 | 3 << 16 | 4 << 24;
        private static final int DESCRIPTOR = 'P' | 'K' << 8 | 7 << 16 | 8 << 24;
        private static final int SUM = 14;
        private static final int PACKED_SIZE = 18;
        private static final int NAME_LENGTH = 26;
        private static final int LENGTH = 30;
        private static final int WORD = 4;

        /** Means that the size is in the Zip64 field. */
        private static final int IN_ZIP64_FIELD = -1;

        private final ByteBuffer bytes;

        PartHeaders(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        /** Refuses a package whose directory differs from the headers. */
        void requireSameAs(Collection<ZipArchiveEntry> list) throws DamagedWorkbookException {
            for (ZipArchiveEntry entry : list) {
                long at = entry.getLocalHeaderOffset();
                if (at < 0 || at + LENGTH > bytes.limit() || bytes.getInt((int) at) != HEADER) {
                    throw new DamagedWorkbookException("not in its place: " + entry.getName());
                } else if (!isNamed(entry, (int) at) || !(hasSizesInHeader(entry, (int) at) || hasDescriptor(entry))) {
                    throw new DamagedWorkbookException("otherwise in the list: " + entry.getName());
                }
            }
        }

        private boolean isNamed(ZipArchiveEntry entry, int at) {
            byte[] name = entry.getRawName();
            return bytes.getShort(at + NAME_LENGTH) == name.length
                    && bytes.limit() - at - LENGTH >= name.length
                    && bytes.slice(at + LENGTH, name.length).equals(ByteBuffer.wrap(name));
        }

        private boolean hasSizesInHeader(ZipArchiveEntry entry, int at) {
            int size = bytes.getInt(at + PACKED_SIZE);
            return bytes.getInt(at + SUM) == (int) entry.getCrc()
                    && (size == (int) entry.getCompressedSize() || size == IN_ZIP64_FIELD);
        }

        /**
         * Programs that write without seeking put the checksum after the part, with or without a signature before it.
         */
        private boolean hasDescriptor(ZipArchiveEntry entry) {
            long end = entry.getDataOffset() + entry.getCompressedSize();
            if (end < 0 || end + 2 * WORD > bytes.limit()) {
                return false;
            }
            int first = bytes.getInt((int) end);
            return (first == DESCRIPTOR ? bytes.getInt((int) end + WORD) : first) == (int) entry.getCrc();
        }
    }
}
