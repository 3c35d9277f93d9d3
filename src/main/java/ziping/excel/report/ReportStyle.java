package ziping.excel.report;

import java.util.Optional;

/** The styles of the cells of the program's own sheets. */
public enum ReportStyle {
    /** A line above a project. */
    HEADLINE(Ink.DARK, Optional.empty(), true, 12, Side.LEFT, false),
    /** A line of text outside of tables. */
    LINE(Ink.BLACK, Optional.empty(), false, 10, Side.LEFT, false),
    /** Small print. */
    SMALL(Ink.GREY, Optional.empty(), false, 9, Side.LEFT, false),
    HEADING(Ink.WHITE, Optional.of("44546A"), true, 10, Side.CENTRE, true),
    TEXT(Ink.BLACK, Optional.empty(), false, 10, Side.LEFT, true),
    LINK(Ink.LINK, Optional.empty(), false, 10, Side.LEFT, true),
    CENTRED(Ink.BLACK, Optional.empty(), false, 10, Side.CENTRE, true),
    SUM(Ink.DARK, Optional.of("E9EDF3"), true, 10, Side.LEFT, true),
    SUM_CENTRED(Ink.DARK, Optional.of("E9EDF3"), true, 10, Side.CENTRE, true),
    MUST_FIX(Ink.BLACK, Optional.of("F8CBC6"), true, 10, Side.CENTRE, true),
    CONFIRM(Ink.BLACK, Optional.of("FCE4B8"), true, 10, Side.CENTRE, true),
    NOTE(Ink.BLACK, Optional.of("D9E2EC"), true, 10, Side.CENTRE, true),
    /** A cell for input. */
    INPUT(Ink.BLACK, Optional.of("FFFBE6"), false, 10, Side.LEFT, true);

    private final Ink ink;
    private final Optional<String> fill;
    private final boolean bold;
    private final int points;
    private final Side side;
    private final boolean bordered;

    ReportStyle(Ink ink, Optional<String> fill, boolean bold, int points, Side side, boolean bordered) {
        this.ink = ink;
        this.fill = fill;
        this.bold = bold;
        this.points = points;
        this.side = side;
        this.bordered = bordered;
    }

    public Ink ink() {
        return ink;
    }

    /** The background colour as RRGGBB, if there is one. */
    public Optional<String> fill() {
        return fill;
    }

    public boolean bold() {
        return bold;
    }

    /** The height of the font. */
    public int points() {
        return points;
    }

    public Side side() {
        return side;
    }

    public boolean bordered() {
        return bordered;
    }

    /** The indent of the text in digits. */
    public int indent() {
        return bordered && side != Side.CENTRE ? 1 : 0;
    }

    /** The colour of text. */
    public enum Ink {
        BLACK,
        DARK,
        GREY,
        WHITE,
        LINK
    }

    /** The horizontal alignment of text. */
    public enum Side {
        LEFT,
        CENTRE
    }
}
