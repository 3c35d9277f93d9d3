package ziping.model;

import java.util.List;

/**
 * What people may know of one rule of consistency.
 *
 * @param code short, stable, never used again for another rule
 * @param name what is wrong when it fires, in Chinese and English
 */
public record Rule(String code, Bilingual name, Duty duty, List<Reference> references) {
    public Rule {
        references = List.copyOf(references);
    }
}
