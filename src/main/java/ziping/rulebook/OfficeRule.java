package ziping.rulebook;

import java.util.Optional;
import ziping.model.Reference;
import ziping.model.Saying;

/**
 * A rule that an office has besides those of its rulebook.
 *
 * @param entry as a rulebook has it, without its days
 * @param document that asks for it, which the entry refers to by the code
 * @param content what it says, without where it stands
 * @param told what is said of it
 */
record OfficeRule(String code, YamlNode.Entries entry, Optional<Reference> document, String content, Saying told) {}
