package ziping.robustness;

import java.util.List;
import java.util.Random;

/** One way in which a workbook comes in damaged. */
@FunctionalInterface
interface Damage {
    /** The damaged workbook; the same one if it holds nothing that could be damaged so. */
    byte[] to(byte[] workbook, Random random);

    /** Any of several. */
    static <T> T one(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
