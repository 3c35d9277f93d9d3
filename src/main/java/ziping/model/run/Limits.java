package ziping.model.run;

/**
 * The limits of one file. A form needs far less. A file above them is a mistake or an attack.
 *
 * @param megabytes of the file; unpacked it may have four times as many
 * @param cells that are written in the sheets which are read, each row counts as one more, even if it only has a format
 * @param seconds that one file may take
 */
public record Limits(int megabytes, int cells, int seconds) {
    /** The default limits. */
    public static final Limits USUAL = new Limits(50, 200_000, 60);

    /** Parts of a package. */
    public static final int PARTS = 10_000;

    /** Characters in one text; Excel allows 32,767 in a cell. */
    public static final int TEXT = 1_000_000;

    /** Nesting of XML elements; Excel writes about ten levels. */
    public static final int DEPTH = 200;

    /** Attributes of one element, and namespaces of one part; Excel writes some twenty. */
    public static final int ATTRIBUTES = 1_000;

    /** The compression ratio that a part may have, from {@link #SMALL_PART} bytes on. */
    public static final int RATIO = 250;

    /** A smaller part may have any ratio. */
    public static final int SMALL_PART = 1 << 20;

    /** More than a cell takes with its tags. The rest is for the other elements of the part. */
    private static final int BYTES_OF_CELL = 160;

    /** Styles and texts take space even if there are few cells. */
    private static final long LEAST_OF_PART = 8 << 20;

    private static final long MEGABYTE = 1 << 20;
    private static final int UNPACKED = 4;

    /** Bytes of a file. */
    public long bytes() {
        return megabytes * MEGABYTE;
    }

    /** Bytes of all parts of a package together. */
    public long unpackedBytes() {
        return UNPACKED * bytes();
    }

    /** Bytes of one part that is read. */
    public long partBytes() {
        return Math.max(LEAST_OF_PART, (long) BYTES_OF_CELL * cells);
    }
}
