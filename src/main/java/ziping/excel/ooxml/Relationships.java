package ziping.excel.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relationships of one part of a package to other parts. */
final class Relationships {
    private static final String TYPES = XmlReader.RELATIONSHIPS + "/";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
            + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private record Relation(String id, String type, String part, int start, int end) {}

    private final String owner;
    private final byte[] bytes;
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> removed = new ArrayList<>();
    private String prefix = "";
    private int insertAt;

    private Relationships(String owner, byte[] bytes) {
        this.owner = owner;
        this.bytes = bytes;
    }

    /** The relationships of a part; with an empty name those of the whole package. */
    static Relationships of(OoxmlPackage ooxmlPackage, String owner)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String name = name(owner);
        Relationships read = new Relationships(
                owner, ooxmlPackage.has(name) ? ooxmlPackage.content(name) : EMPTY.getBytes(StandardCharsets.UTF_8));
        read.read();
        return read;
    }

    /** A copy without changes, to be changed independently. */
    Relationships copy() {
        Relationships again = new Relationships(owner, bytes);
        again.relations.addAll(relations);
        again.prefix = prefix;
        again.insertAt = insertAt;
        return again;
    }

    /** The relationships that are stored in a part of that name. */
    static Relationships named(OoxmlPackage ooxmlPackage, String name)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        return of(ooxmlPackage, name.replace("_rels/", "").replaceFirst("\\.rels$", ""));
    }

    /** Whether a part of that name holds relationships. */
    static boolean isName(String part) {
        return part.contains("_rels/") && part.endsWith(".rels");
    }

    private void read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(bytes);
        while (xml.next()) {
            if (xml.isStart() && xml.localName().equals("Relationship")) {
                boolean inside = !xml.attribute("TargetMode").orElse("").equals("External");
                int start = xml.start();
                relations.add(new Relation(
                        xml.attribute("Id").orElse(""),
                        XmlReader.usualType(xml.attribute("Type").orElse("")),
                        inside ? resolved(xml.attribute("Target").orElse("")) : "",
                        start,
                        end(xml)));
            } else if (xml.localName().equals("Relationships")) {
                prefix = xml.prefix();
                insertAt = xml.start();
                if (xml.isStart() && xml.isEmpty()) {
                    throw new UnsupportedByOoxmlException("no relations");
                }
            }
        }
    }

    private static int end(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (xml.isEmpty()) {
            return xml.end();
        }
        xml.text();
        return xml.end();
    }

    /** All target parts inside the package. */
    List<String> parts() {
        return relations.stream()
                .map(Relation::part)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether some type ends with a text, in any namespace. */
    boolean haveTypeEnding(String ending) {
        return relations.stream().anyMatch(it -> it.type().endsWith(ending));
    }

    /** Whether no relationship is left. */
    boolean isEmpty() {
        return added.isEmpty() && relations.stream().allMatch(it -> removed.contains(it.part()));
    }

    boolean haveTarget(String part) {
        return relations.stream().anyMatch(it -> it.part().equalsIgnoreCase(part));
    }

    /** The target part of a relationship. */
    Optional<String> part(String id) {
        for (Relation relation : relations) {
            if (relation.id().equals(id) && !relation.part().isEmpty()) {
                return Optional.of(relation.part());
            }
        }
        return Optional.empty();
    }

    /** The target part of the first relationship of a type, such as {@code styles}. */
    Optional<String> ofType(String type) {
        for (Relation relation : relations) {
            if (relation.type().equals(TYPES + type) && !relation.part().isEmpty()) {
                return Optional.of(relation.part());
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a relationship to a part and returns its id.
     *
     * @param target relative to the owner, or absolute
     */
    String add(String type, String target) {
        int number = 1;
        while (!isFree("rId" + number)) {
            number++;
        }
        String id = "rId" + number;
        taken.add(id);
        added.add("<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(prefix, id, TYPES + type, XmlEscaping.attribute(target)));
        return id;
    }

    /** Removes every relationship to a part. */
    void remove(String part) {
        removed.add(part);
    }

    private boolean isFree(String id) {
        return !taken.contains(id)
                && relations.stream().noneMatch(it -> it.id().equals(id) && !removed.contains(it.part()));
    }

    byte[] written() {
        ByteSplice splice = new ByteSplice(bytes);
        for (Relation relation : relations) {
            if (removed.contains(relation.part())) {
                splice.replace(relation.start(), relation.end(), "");
            }
        }
        splice.insert(insertAt, String.join("", added));
        return splice.bytes();
    }

    /** The name of the part that holds them. */
    String name() {
        return name(owner);
    }

    private static String name(String owner) {
        int slash = owner.lastIndexOf('/') + 1;
        return owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
    }

    /** A target is relative to the part, or begins at the root. */
    private String resolved(String target) {
        String path = target.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        String whole = path.startsWith("/") ? path : owner.substring(0, owner.lastIndexOf('/') + 1) + path;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
