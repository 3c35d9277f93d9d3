package ziping.model;

import java.util.Optional;

/**
 * Where a value of the law comes from.
 *
 * @param document number or title of the document
 * @param article the place in it
 * @param address where it is published
 * @param confirmed whether a document at hand shows it; otherwise it is common practice
 */
public record Reference(String document, Optional<String> article, Optional<String> address, boolean confirmed) {
    /** Document and article in one line. */
    public String shown() {
        return article.map(it -> document + " " + it).orElse(document);
    }
}
