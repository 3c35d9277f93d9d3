package ziping.excel.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ziping.model.form.CellAddress;

/** The part with the texts and authors of a sheet's comments. Their boxes are in the {@link VmlDrawingPart}. */
final class CommentsPart {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + XmlReader.MAIN
                    + "\"><authors></authors><commentList></commentList></comments>";

    private record Author(String name, int start, int end) {}

    private record Comment(CellReference at, int author, int start, int end) {}

    private final byte[] bytes;
    private final List<Author> authors = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private String prefix = "";
    private int authorsEnd;
    private int commentsEnd;

    private CommentsPart(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A part without comments. */
    static CommentsPart none() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        return of(EMPTY.getBytes(StandardCharsets.UTF_8));
    }

    static CommentsPart of(byte[] bytes) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        CommentsPart comments = new CommentsPart(bytes);
        comments.read();
        return comments;
    }

    private void read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(bytes);
        while (xml.next()) {
            switch (xml.name()) {
                case "authors" -> authorsEnd = xml.start();
                case "commentList" -> commentsEnd = xml.start();
                case "author" -> {
                    int start = xml.start();
                    String name = xml.text();
                    authors.add(new Author(name, start, xml.end()));
                }
                case "comment" -> {
                    int start = xml.start();
                    CellReference at = CellReference.of(xml.attribute("ref").orElse(""));
                    int author = xml.number("authorId", -1);
                    xml.text();
                    comments.add(new Comment(at, author, start, xml.end()));
                }
                case "comments" -> prefix = xml.prefix();
                default -> {
                    // the content of a comment is not needed
                }
            }
            boolean isEmptyTag = xml.isStart() && xml.isEmpty();
            if (isEmptyTag && (xml.name().equals("authors") || xml.name().equals("commentList"))) {
                throw new UnsupportedByOoxmlException("comments without an end");
            }
        }
    }

    /** The cells with comments of an author. */
    Set<CellReference> by(String author) {
        return comments.stream()
                .filter(comment -> isBy(comment, author))
                .map(Comment::at)
                .collect(Collectors.toSet());
    }

    /** The cells with comments of other authors. */
    Set<CellReference> notBy(String author) {
        return comments.stream()
                .filter(comment -> !isBy(comment, author))
                .map(Comment::at)
                .collect(Collectors.toSet());
    }

    /** The part in which these comments replace all earlier comments of their author. */
    byte[] replaced(String author, Map<CellReference, String> texts) {
        ByteSplice splice = new ByteSplice(bytes);
        for (Comment comment : comments) {
            if (isBy(comment, author)) {
                splice.replace(comment.start(), comment.end(), "");
            }
        }
        Optional<Author> last = authors.isEmpty() ? Optional.empty() : Optional.of(authors.get(authors.size() - 1));
        int number = authors.stream().map(Author::name).toList().indexOf(author);
        if (texts.isEmpty()) {
            // Only the last author is removed, because comments refer to authors by their index.
            if (last.isPresent() && last.get().name().equals(author)) {
                splice.replace(last.get().start(), last.get().end(), "");
            }
            return splice.bytes();
        } else if (number < 0) {
            number = authors.size();
            splice.insert(authorsEnd, element("author", "", XmlEscaping.text(author)));
        }
        StringBuilder added = new StringBuilder();
        for (Map.Entry<CellReference, String> text : texts.entrySet()) {
            String attributes = " ref=\"%s\" authorId=\"%d\""
                    .formatted(CellAddress.a1(text.getKey().row(), text.getKey().column()), number);
            String content = element("t", " xml:space=\"preserve\"", XmlEscaping.text(text.getValue()));
            added.append(element("comment", attributes, element("text", "", content)));
        }
        splice.insert(commentsEnd, added.toString());
        return splice.bytes();
    }

    private boolean isBy(Comment comment, String author) {
        return comment.author() >= 0
                && comment.author() < authors.size()
                && authors.get(comment.author()).name().equals(author);
    }

    private String element(String name, String attributes, String content) {
        return "<" + prefix + name + attributes + ">" + content + "</" + prefix + name + ">";
    }
}
