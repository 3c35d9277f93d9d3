package ziping.model.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.Reference;

/**
 * One consistency rule.
 *
 * @param code short and stable; it is never used for another rule
 * @param since the first day on which it applies to a form, if this is known
 * @param name the problem that it finds, in Chinese and English
 */
public record Rule(String code, Optional<LocalDate> since, Bilingual name, Duty duty, List<Reference> references) {
    public Rule {
        references = List.copyOf(references);
    }

    /** A rule without a known first day. */
    public Rule(String code, Bilingual name, Duty duty, List<Reference> references) {
        this(code, Optional.empty(), name, duty, references);
    }
}
