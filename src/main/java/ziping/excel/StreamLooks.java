package ziping.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ziping.excel.ooxml.Styles;
import ziping.excel.ooxml.UnsupportedByOoxmlException;

/** The looks of the program's own sheets, put into the styles of a package as they are needed. */
final class StreamLooks {
    private static final Map<Look, Drawn> DRAWN = drawn();

    /** The parts of a look as XML. */
    private record Drawn(String font, Optional<String> fill, Optional<String> border, String alignment) {}

    private final Styles styles;
    private final Map<Look, Integer> numbers = new EnumMap<>(Look.class);

    StreamLooks(Styles styles) {
        this.styles = styles;
    }

    int number(Look look) throws UnsupportedByOoxmlException {
        Integer known = numbers.get(look);
        if (known == null) {
            Drawn drawn = DRAWN.get(look);
            known = styles.look(drawn.font(), drawn.fill(), drawn.border(), drawn.alignment());
            numbers.put(look, known);
        }
        return known;
    }

    private static Map<Look, Drawn> drawn() {
        Map<Look, Drawn> drawn = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            drawn.put(
                    look,
                    new Drawn(
                            font(look),
                            look.fill().map(StreamLooks::fill),
                            look.bordered() ? Optional.of(border()) : Optional.empty(),
                            alignment(look)));
        }
        return drawn;
    }

    private static String font(Look look) {
        return "<font>%s<sz val=\"%d\"/><color rgb=\"FF%s\"/><name val=\"微软雅黑\"/><family val=\"2\"/></font>"
                .formatted(look.bold() ? "<b/>" : "", look.points(), ink(look));
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%s\"/></patternFill></fill>"
                .formatted(colour);
    }

    private static String border() {
        StringBuilder border = new StringBuilder("<border>");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            border.append("<%1$s style=\"thin\"><color rgb=\"FFC0C0C0\"/></%1$s>".formatted(side));
        }
        return border + "<diagonal/></border>";
    }

    private static String alignment(Look look) {
        String side = switch (look.side()) {
            case LEFT -> "left";
            case CENTRE -> "center";
        };
        return "<alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"%s/>"
                .formatted(side, look.indent() > 0 ? " indent=\"%d\"".formatted(look.indent()) : "");
    }

    private static String ink(Look look) {
        return switch (look.ink()) {
            case BLACK -> "000000";
            case DARK -> "000080";
            case GREY -> "808080";
            case WHITE -> "FFFFFF";
            case LINK -> "0066CC";
        };
    }
}
