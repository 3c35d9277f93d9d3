package ziping.excel;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import ziping.excel.ooxml.DamagedWorkbookException;

/** What a sheet may have once only. Of two rows or cells POI takes the last, of two values the first, and tells nobody. */
final class SheetOnce {
    private final String namespace;
    private final Set<String> lists = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> cells = new HashSet<>();
    private final Set<String> contents = new HashSet<>();

    private SheetOnce(String namespace) {
        this.namespace = namespace;
    }

    /** A sheet whose root has just begun; elements of other namespaces only may be called like its own. */
    static SheetOnce beginning(XMLStreamReader root) {
        return new SheetOnce(String.valueOf(root.getNamespaceURI()));
    }

    /** Refuses an element that was there before. */
    void require(XMLStreamReader element) throws DamagedWorkbookException {
        if (!Objects.equals(element.getNamespaceURI(), namespace)) {
            return;
        }
        Optional<String> address = Optional.ofNullable(element.getAttributeValue(null, "r"));
        switch (element.getLocalName()) {
            case "sheetData", "mergeCells" -> require(lists, Optional.of(element.getLocalName()));
            case "row" -> {
                require(rows, address);
                cells.clear();
            }
            case "c" -> {
                require(cells, address);
                contents.clear();
            }
            case "f", "v", "is" -> require(contents, Optional.of(element.getLocalName()));
            default -> {
                // may be there as often as it likes
            }
        }
    }

    private static void require(Set<String> known, Optional<String> next) throws DamagedWorkbookException {
        if (next.isPresent() && !known.add(next.get())) {
            throw new DamagedWorkbookException("twice: " + next.get());
        }
    }
}
