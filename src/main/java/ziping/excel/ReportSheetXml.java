package ziping.excel;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.XmlEscaping;
import ziping.excel.report.ReportSheet;
import ziping.excel.report.ReportStyle;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;

/** Writes one of the program's own sheets as the XML of a worksheet. */
final class ReportSheetXml {
    /** What Excel adds to the width of a column in addition to its digits. */
    private static final double PADDING = 182 / 256.0;

    private final ReportSheet reportSheet;
    private final CellStyles cellStyles;
    private final Predicate<CellAddress> isThere;
    private final StringBuilder xml = new StringBuilder(1 << 14);
    private final StringBuilder merged = new StringBuilder();
    private final StringBuilder links = new StringBuilder();

    ReportSheetXml(ReportSheet reportSheet, CellStyles cellStyles, Predicate<CellAddress> isThere) {
        this.reportSheet = reportSheet;
        this.cellStyles = cellStyles;
        this.isThere = isThere;
    }

    byte[] bytes() throws UnsupportedByOoxmlException {
        head();
        xml.append("<sheetData>");
        for (int row = 0; row < reportSheet.rows().size(); row++) {
            row(row, reportSheet.rows().get(row));
        }
        xml.append("</sheetData>");
        reportSheet
                .filter()
                .ifPresent(rows -> xml.append("<autoFilter ref=\"")
                        .append(CellAddress.a1(rows.first(), 0))
                        .append(':')
                        .append(CellAddress.a1(rows.last(), reportSheet.visibleColumns() - 1))
                        .append("\"/>"));
        element("mergeCells", merged);
        element("hyperlinks", links);
        xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\""
                        + " footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
                .append("</worksheet>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (reportSheet.frozenRows() > 0) {
            xml.append(("<pane ySplit=\"%d\" topLeftCell=\"%s\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                            + "<selection pane=\"bottomLeft\"/>")
                    .formatted(reportSheet.frozenRows(), CellAddress.a1(reportSheet.frozenRows(), 0)));
        }
        xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < reportSheet.columns().size(); i++) {
            ReportSheet.Column column = reportSheet.columns().get(i);
            xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            xml.append("\" width=\"").append(column.width() + PADDING).append("\" customWidth=\"1\"");
            xml.append(column.hidden() ? " hidden=\"1\"/>" : "/>");
        }
        xml.append("</cols>");
    }

    private void row(int index, ReportSheet.Row row) throws UnsupportedByOoxmlException {
        xml.append("<row r=\"").append(index + 1).append("\" ht=\"").append(reportSheet.height(row) / 20.0);
        xml.append("\" customHeight=\"1\"").append(row.hidden() ? " hidden=\"1\">" : ">");
        for (int column = 0; column < row.cells().size(); column++) {
            ReportSheet.Cell cell = row.cells().get(column);
            if (cell.shows()) {
                cell(CellAddress.a1(index, column), cell);
            }
            if (cell.across() > 1) {
                merged.append("<mergeCell ref=\"")
                        .append(CellAddress.a1(index, column))
                        .append(':')
                        .append(CellAddress.a1(index, column + cell.across() - 1))
                        .append("\"/>");
            }
        }
        xml.append("</row>");
    }

    /** Text that begins with an equals sign stays text. */
    private void cell(String at, ReportSheet.Cell cell) throws UnsupportedByOoxmlException {
        xml.append("<c r=\"")
                .append(at)
                .append("\" s=\"")
                .append(cellStyles.number(cell.style()))
                .append('"');
        if (cell.number().isPresent()) {
            xml.append("><v>").append(Decimals.plain(cell.number().get())).append("</v></c>");
        } else if (cell.text().isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"").append(XmlEscaping.TEXT).append("\">");
            xml.append(XmlEscaping.value("", cell.text())).append("</c>");
        }
        if (cell.link().filter(isThere).isPresent()) {
            link(at, cell.link().get());
        }
    }

    private void link(String at, CellAddress to) {
        links.append("<hyperlink ref=\"")
                .append(at)
                .append("\" location=\"")
                .append(XmlEscaping.attribute(SheetNameFormatter.format(to.sheet()) + "!" + to.a1()))
                .append("\"/>");
    }

    private void element(String name, CharSequence content) {
        if (!content.isEmpty()) {
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(content)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    /**
     * The cell styles of the program's own sheets; each is added to the styles of a package when it is first needed.
     */
    static final class CellStyles {
        private static final Map<ReportStyle, Drawn> DRAWN = drawn();

        /** The parts of a style as XML. */
        private record Drawn(String font, Optional<String> fill, Optional<String> border, String alignment) {}

        private final StylesPart styles;
        private final Map<ReportStyle, Integer> numbers = new EnumMap<>(ReportStyle.class);

        CellStyles(StylesPart styles) {
            this.styles = styles;
        }

        int number(ReportStyle style) throws UnsupportedByOoxmlException {
            Integer known = numbers.get(style);
            if (known == null) {
                Drawn drawn = DRAWN.get(style);
                known = styles.number(drawn.font(), drawn.fill(), drawn.border(), drawn.alignment());
                numbers.put(style, known);
            }
            return known;
        }

        private static Map<ReportStyle, Drawn> drawn() {
            Map<ReportStyle, Drawn> drawn = new EnumMap<>(ReportStyle.class);
            for (ReportStyle style : ReportStyle.values()) {
                drawn.put(
                        style,
                        new Drawn(
                                font(style),
                                style.fill().map(CellStyles::fill),
                                style.bordered() ? Optional.of(border()) : Optional.empty(),
                                alignment(style)));
            }
            return drawn;
        }

        private static String font(ReportStyle style) {
            return "<font>%s<sz val=\"%d\"/><color rgb=\"FF%s\"/><name val=\"微软雅黑\"/><family val=\"2\"/></font>"
                    .formatted(style.bold() ? "<b/>" : "", style.points(), ink(style));
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

        private static String alignment(ReportStyle style) {
            String side = switch (style.side()) {
                case LEFT -> "left";
                case CENTRE -> "center";
            };
            return "<alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"%s/>"
                    .formatted(side, style.indent() > 0 ? " indent=\"%d\"".formatted(style.indent()) : "");
        }

        private static String ink(ReportStyle style) {
            return switch (style.ink()) {
                case BLACK -> "000000";
                case DARK -> "000080";
                case GREY -> "808080";
                case WHITE -> "FFFFFF";
                case LINK -> "0066CC";
            };
        }
    }
}
