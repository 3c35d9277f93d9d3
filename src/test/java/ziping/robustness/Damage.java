package ziping.robustness;

import java.util.List;
import java.util.Random;

/** One kind of damage to a workbook. */
@FunctionalInterface
interface Damage {
    /** The damaged workbook; the same one if it contains nothing that this damage can change. */
    byte[] to(byte[] workbook, Random random);

    /** A random one of several values. */
    static <T> T one(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
