package ziping.model;

import java.util.Optional;

/**
 * The source of a value of the law.
 *
 * @param document number or title of the document
 * @param article the article, as in 第十条
 * @param address the address of the publication
 * @param confirmed whether the document was available and confirms the value; otherwise the value is common practice
 */
public record Reference(String document, Optional<String> article, Optional<String> address, boolean confirmed) {
    /** Document and article in one line. */
    public String text() {
        return article.isPresent() ? document + " " + article.get() : document;
    }
}
