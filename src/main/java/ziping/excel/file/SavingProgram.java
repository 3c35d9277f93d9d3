package ziping.excel.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.model.form.WorkbookTraits.Program;
import ziping.model.run.Limits;

/** Finds the program that last saved a package, if the package names it. */
public final class SavingProgram {
    private static final String APPLICATION = "docProps/app.xml";
    private static final String CUSTOM = "docProps/custom.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** The metadata of Google Sheets. Other programs may keep it, but they write their own name. */
    private static final String OF_GOOGLE = "http://customschemas.google.com/relationships/workbookmetadata";

    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?Application>([^<]*)<");
    private static final Pattern VERSION = Pattern.compile("<(?:\\w+:)?AppVersion>(\\d{1,4})");

    /** The first version of Excel for OOXML. Libraries that call themselves Excel have lower versions. */
    private static final int FIRST_EXCEL = 12;

    private SavingProgram() {}

    public static Program of(byte[] bytes, Limits limits) {
        try (OoxmlPackage ooxmlPackage = OoxmlPackage.of(bytes, limits)) {
            return of(ooxmlPackage);
        } catch (IOException | RejectedWorkbookException | UnsupportedByOoxmlException noPackage) {
            return Program.UNKNOWN;
        }
    }

    public static Program of(OoxmlPackage ooxmlPackage) {
        try {
            if (text(ooxmlPackage, CUSTOM).contains("KSOProductBuildVer")) {
                return Program.WPS;
            }
            String properties = text(ooxmlPackage, APPLICATION);
            boolean isNamed = NAME.matcher(properties).find();
            return !isNamed && text(ooxmlPackage, RELATIONS).contains(OF_GOOGLE) ? Program.GOOGLE : of(properties);
        } catch (RejectedWorkbookException | UnsupportedByOoxmlException damaged) {
            return Program.UNKNOWN;
        }
    }

    private static Program of(String properties) {
        Matcher named = NAME.matcher(properties);
        String name = named.find() ? named.group(1) : "";
        if (name.startsWith("WPS")) {
            return Program.WPS;
        } else if (name.startsWith("LibreOffice") || name.startsWith("OpenOffice")) {
            return Program.LIBREOFFICE;
        } else if (name.contains("openpyxl") || name.contains("Openpyxl") || name.contains("POI")) {
            return Program.LIBRARY;
        } else if (!name.equals("Microsoft Excel")) {
            return Program.UNKNOWN;
        }
        Matcher version = VERSION.matcher(properties);
        boolean isExcel = version.find() && Integer.parseInt(version.group(1)) >= FIRST_EXCEL;
        return isExcel ? Program.EXCEL : Program.LIBRARY;
    }

    private static String text(OoxmlPackage ooxmlPackage, String name)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        return ooxmlPackage.has(name) ? new String(ooxmlPackage.content(name), StandardCharsets.UTF_8) : "";
    }
}
