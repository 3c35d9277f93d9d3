package ziping.output.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that stand beside each other and must differ, whatever the case of their letters. */
public final class FreeNames {
    private final int longest;
    private final Set<String> taken = new HashSet<>();

    /** @param longest how many characters a name may have that gets a number */
    public FreeNames(int longest) {
        this.longest = longest;
    }

    /** The name wanted; if it is taken, the same with a number behind it. */
    public String free(String wanted) {
        String free = wanted;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            free = wanted.substring(0, Math.min(wanted.length(), longest - number.length())) + number;
        }
        return free;
    }
}
