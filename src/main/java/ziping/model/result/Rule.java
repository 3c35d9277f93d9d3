package ziping.model.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.Reference;

/**
 * One rule of consistency, as people see it.
 *
 * @param code short and stable; never given to another rule
 * @param since the first day on which it applies to some form, if that is known
 * @param name what is wrong when it fires, in Chinese and English
 */
public record Rule(String code, Optional<LocalDate> since, Bilingual name, Duty duty, List<Reference> references) {
    public Rule {
        references = List.copyOf(references);
    }

    /** A rule of which it is not known since when it holds. */
    public Rule(String code, Bilingual name, Duty duty, List<Reference> references) {
        this(code, Optional.empty(), name, duty, references);
    }
}
