package ziping.testing;

import java.util.Base64;

/**
 * A form with the traits of files that WPS saves. Written by hand after published descriptions, because WPS was not
 * available.
 */
final class WpsTraits {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String ETC = " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"";
    private static final String PICTURE = "ID_8C1D5A0B6F3E4D2A9B7C6E5F40312A1B";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private WpsTraits() {}

    /** All traits in a form of Shanxi. The picture is in the cell for the reason. */
    static UnpackedPackage in(UnpackedPackage book) {
        return withPicture(signed(book), "I17")
                .with(SHEET, WpsTraits::withNamespacesOfItsOwn)
                .with(SHEET, xml -> value(value(xml, "F7", ""), "D23", "<v>99</v>"));
    }

    /** The names of the program and its build. */
    private static UnpackedPackage signed(UnpackedPackage book) {
        return book.put(
                        "docProps/app.xml",
                        DECLARATION + "<Properties xmlns=\"" + OFFICE + "extended-properties\" xmlns:vt=\"" + OFFICE
                                + "docPropsVTypes\"><Application>WPS 表格</Application></Properties>")
                .put(
                        "docProps/custom.xml",
                        DECLARATION + "<Properties xmlns=\"" + OFFICE + "custom-properties\" xmlns:vt=\"" + OFFICE
                                + "docPropsVTypes\">" + property(2, "KSOProductBuildVer", "2052-12.1.0.15990")
                                + property(3, "ICV", "9E0D7C6B5A4F4E3D2C1B0A9F8E7D6C5B_12") + "</Properties>")
                .replaced(
                        "_rels/.rels",
                        "</Relationships>",
                        relation("rId78", OFFICE + "relationships/custom-properties", "docProps/custom.xml")
                                + "</Relationships>")
                .replaced(
                        TYPES,
                        "</Types>",
                        override("/docProps/custom.xml", "openxmlformats-officedocument.custom-properties")
                                + "</Types>")
                .replaced(
                        BOOK,
                        "<workbookPr",
                        "<fileVersion appName=\"xl\" lastEdited=\"3\" lowestEdited=\"5\" rupBuild=\"9302\"/><workbookPr");
    }

    /** A picture in a cell: a function that only WPS knows and a part that only WPS reads. */
    private static UnpackedPackage withPicture(UnpackedPackage book, String at) {
        String call = "DISPIMG(\"" + PICTURE + "\",1)";
        return book.with(
                        SHEET,
                        xml -> UnusualWorkbooks.cell(
                                xml, at, " t=\"str\"", "<f>_xlfn." + call + "</f><v>=" + call + "</v>"))
                .put("xl/cellimages.xml", DECLARATION + cellImages())
                .put(
                        "xl/_rels/cellimages.xml.rels",
                        DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "\">"
                                + relation("rId1", OFFICE + "relationships/image", "media/image1.png")
                                + "</Relationships>")
                .put("xl/media/image1.png", PIXEL)
                .replaced(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        relation("rId78", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml")
                                + "</Relationships>")
                .replaced(
                        TYPES,
                        "</Types>",
                        override("/xl/cellimages.xml", "wps-officedocument.cellimage")
                                + "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>");
    }

    private static String cellImages() {
        return "<etc:cellImages xmlns:xdr=\"" + DRAWING + "spreadsheetDrawing\" xmlns:r=\"" + OFFICE
                + "relationships\" xmlns:a=\"" + DRAWING + "main\"" + ETC + "><etc:cellImage><xdr:pic><xdr:nvPicPr>"
                + "<xdr:cNvPr id=\"2\" name=\"" + PICTURE + "\" descr=\"现场照片\"/><xdr:cNvPicPr/></xdr:nvPicPr>"
                + "<xdr:blipFill><a:blip r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>"
                + "<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"9525\" cy=\"9525\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic></etc:cellImage>"
                + "</etc:cellImages>";
    }

    /** Namespaces that are declared without use, and a foreign attribute. */
    private static String withNamespacesOfItsOwn(String sheet) {
        return sheet.replaceFirst(
                        "<worksheet ",
                        "<worksheet xmlns:xdr=\"" + DRAWING + "spreadsheetDrawing\" xmlns:x14=\"http://schemas."
                                + "microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:mc=\"http://schemas."
                                + "openxmlformats.org/markup-compatibility/2006\"" + ETC + " ")
                .replace(
                        "<mergeCells",
                        "<autoFilter" + ETC + " ref=\"A6:I22\" etc:filterBottomFollowUsedRange=\"0\"><extLst/>"
                                + "</autoFilter><mergeCells");
    }

    /** Gives a formula a wrong saved result. */
    private static String value(String sheet, String at, String value) {
        return sheet.replaceFirst("(<c r=\"" + at + "\"[^>]*><f[^>]*>[^<]*</f>)<v>[^<]*</v>", "$1" + value);
    }

    private static String property(int number, String name, String value) {
        return "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + number + "\" name=\"" + name
                + "\"><vt:lpwstr>" + value + "</vt:lpwstr></property>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd." + type + "+xml\"/>";
    }
}
