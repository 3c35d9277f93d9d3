package ziping.robustness;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;
import ziping.testing.UnpackedPackage;

/** Values that a person typed, pasted or computed in cells meant for something else. */
enum CellDamage implements Damage {
    TEXT_IN_THE_CELL((it, random) -> texts(it, Damage.one(HostileValues.TEXTS, random))),
    NUMBER((it, random) -> holds(it, "n", Damage.one(HostileValues.NUMBERS, random))),
    NUMBER_AS_TEXT((it, random) -> texts(it, Damage.one(HostileValues.NUMBERS, random))),
    FORMULA((it, random) -> computes(it, "str", Damage.one(HostileValues.TEXTS, random), random)),
    FORMULA_OF_A_NUMBER((it, random) -> computes(it, "n", Damage.one(HostileValues.NUMBERS, random), random)),
    FORMULA_NOT_COMPUTED(CellDamage::notComputed),
    ERROR((it, random) -> holds(it, "e", Damage.one(List.of("#REF!", "#DIV/0!", "#N/A", "#NAME?", "没有"), random))),
    TRUTH((it, random) -> holds(it, "b", Damage.one(List.of("0", "1", "2", "TRUE", ""), random))),
    DAY((it, random) -> holds(it, "d", Damage.one(List.of("2021-12-31", "2021-13-45T99:00:00", "-1"), random))),
    TEXT_OF_ANOTHER((it, random) -> holds(it, "s", String.valueOf(random.nextInt(60)))),
    TEXT_THAT_IS_NOT_THERE((it, random) -> holds(it, "s", Damage.one(List.of("99999", "-1", "", "x"), random))),
    LOOK_OF_ANOTHER((it, random) -> it.setAttribute("s", String.valueOf(random.nextInt(40)))),
    NO_SUCH_TYPE((it, random) -> it.setAttribute("t", Damage.one(HostileValues.ATTRIBUTES, random))),
    BLANK((it, random) -> it.setTextContent("")),
    GONE((it, random) -> it.getParentNode().removeChild(it));

    private static final int CELLS = 12;

    private final BiConsumer<Element, Random> damage;

    CellDamage(BiConsumer<Element, Random> damage) {
        this.damage = damage;
    }

    /** Some cells of one sheet. */
    @Override
    public byte[] to(byte[] workbook, Random random) {
        List<String> sheets = UnpackedPackage.of(workbook).parts().keySet().stream()
                .filter(it -> it.startsWith("xl/worksheets/sheet"))
                .toList();
        return XmlTree.changed(workbook, Damage.one(sheets, random), markup -> {
            for (int i = random.nextInt(CELLS); i >= 0; i--) {
                List<Element> cells = markup.elements("c");
                if (!cells.isEmpty()) {
                    damage.accept(Damage.one(cells, random), random);
                }
            }
        });
    }

    private static void holds(Element cell, String type, String value) {
        cell.setTextContent("");
        cell.setAttribute("t", type);
        append(cell, "v", value);
    }

    private static void texts(Element cell, String text) {
        cell.setTextContent("");
        cell.setAttribute("t", "inlineStr");
        append(append(cell, "is", ""), "t", text);
    }

    private static void computes(Element cell, String type, String value, Random random) {
        holds(cell, type, value);
        Element formula = append(cell, "f", Damage.one(HostileValues.FORMULAS, random));
        cell.insertBefore(formula, cell.getFirstChild());
        switch (random.nextInt(4)) {
            case 0 -> formula.setAttribute("t", "array");
            case 1 -> {
                formula.setAttribute("t", "shared");
                formula.setAttribute("si", Damage.one(HostileValues.ATTRIBUTES, random));
            }
            default -> formula.setAttribute("ca", "1");
        }
        if (random.nextInt(3) == 0) {
            formula.setAttribute("ref", Damage.one(HostileValues.ATTRIBUTES, random));
        }
    }

    private static void notComputed(Element cell, Random random) {
        cell.setTextContent("");
        cell.removeAttribute("t");
        append(cell, "f", Damage.one(HostileValues.FORMULAS, random));
    }

    private static Element append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
        child.setTextContent(text);
        child.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        parent.appendChild(child);
        return child;
    }
}
