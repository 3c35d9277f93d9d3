package ziping.output.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names unique, ignoring case. */
public final class UniqueNames {
    private final int longest;
    private final Set<String> taken = new HashSet<>();

    /** @param longest how many characters a name may have that gets a number */
    public UniqueNames(int longest) {
        this.longest = longest;
    }

    /** The name wanted; if it is taken, the same with a number behind it. */
    public String free(String wanted) {
        String free = wanted;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            free = shortened(wanted, longest - number.length()) + number;
        }
        return free;
    }

    /** The beginning of a name, in whole signs. */
    public static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
