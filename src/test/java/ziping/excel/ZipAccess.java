package ziping.excel;

import java.io.IOException;

/** Opens the excel room's steady zips to tests of other rooms. */
public final class ZipAccess {
    private ZipAccess() {}

    /** The same parts with constant times. */
    public static byte[] steady(byte[] zip) throws IOException {
        return ReproduciblePackage.withConstantTimes(zip);
    }
}
