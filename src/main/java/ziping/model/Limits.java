package ziping.model;

/**
 * How much one file may ask for. What a form needs is far below; what is above is a mistake, or meant to do harm.
 *
 * @param megabytes of the file; unpacked it may have four times as many
 * @param cells that are written in the sheets which are read, rows counted as one more each, if only for their looks
 * @param seconds until its turn is over
 */
public record Limits(int megabytes, int cells, int seconds) {
    /** Without any wish. */
    public static final Limits USUAL = new Limits(50, 200_000, 60);

    /** Parts of a package. */
    public static final int PARTS = 10_000;

    /** Characters in one text; Excel has room for 32,767 in a cell. */
    public static final int TEXT = 1_000_000;

    /** Elements of XML within each other; Excel writes some ten. */
    public static final int DEPTH = 200;

    /** Attributes of one element, and namespaces of one part; Excel writes some twenty. */
    public static final int ATTRIBUTES = 1_000;

    /** How many times larger than it is packed a part may be, from {@link #SMALL_PART} bytes on. */
    public static final int RATIO = 250;

    /** Below, no ratio does harm. */
    public static final int SMALL_PART = 1 << 20;

    /** More than a cell takes with its tags; the rest is for what stands around. */
    private static final int BYTES_OF_CELL = 160;

    /** Looks and texts have their size however few cells there are. */
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
