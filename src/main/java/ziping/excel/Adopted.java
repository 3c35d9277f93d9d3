package ziping.excel;

import java.util.Optional;
import ziping.model.Adoption;

/**
 * A workbook that was given the names of a form.
 *
 * @param copy with the names; empty if fields are missing without which it is no form
 */
public record Adopted(Adoption adoption, Optional<byte[]> copy) {}
