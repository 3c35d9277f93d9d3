package ziping.robustness;

import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/** Damage to the defined names (公式－名称管理器), by which the program finds its cells. */
enum DefinedNameDamage implements Damage {
    LEADS_ELSEWHERE {
        @Override
        void change(Element name, Element other, Random random) {
            name.setTextContent(Damage.one(HostileValues.PLACES, random));
        }
    },
    LEADS_WHERE_ANOTHER_DOES {
        @Override
        void change(Element name, Element other, Random random) {
            name.setTextContent(other.getTextContent());
        }
    },
    IS_CALLED_LIKE_ANOTHER {
        @Override
        void change(Element name, Element other, Random random) {
            name.setAttribute("name", other.getAttribute("name"));
        }
    },
    BELONGS_TO_A_SHEET {
        @Override
        void change(Element name, Element other, Random random) {
            name.setAttribute("localSheetId", Damage.one(HostileValues.ATTRIBUTES, random));
        }
    },
    IS_GONE {
        @Override
        void change(Element name, Element other, Random random) {
            name.getParentNode().removeChild(name);
        }
    },
    ROWS_CHANGED {
        @Override
        void change(Element name, Element other, Random random) {
            String row = String.valueOf(1 + random.nextInt(40));
            name.setTextContent(name.getTextContent().replaceFirst("\\d+(?=\\D*$)", row));
        }
    },
    COLUMNS_CHANGED {
        @Override
        void change(Element name, Element other, Random random) {
            String column = String.valueOf((char) ('A' + random.nextInt(26)));
            name.setTextContent(name.getTextContent().replaceAll("(?<=\\$)[A-Z]+", column));
        }
    };

    abstract void change(Element name, Element other, Random random);

    @Override
    public byte[] to(byte[] workbook, Random random) {
        return XmlTree.changed(workbook, "xl/workbook.xml", markup -> {
            List<Element> names = markup.elements("definedName");
            if (!names.isEmpty()) {
                change(Damage.one(names, random), Damage.one(names, random), random);
            }
        });
    }
}
