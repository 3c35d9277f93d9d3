package ziping.excel.ooxml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a workbook, each of which may be there once in its scope, whatever the case of its letters. Of what Excel
 * names for itself nothing is judged: programs leave some of it behind.
 */
public final class NamesOnce {
    private final Set<List<Object>> known = new HashSet<>();

    /**
     * Takes the next name.
     *
     * @param scope its sheet; empty for the whole workbook
     * @throws DamagedWorkbookException if it was there before: nobody can tell what it stands for
     */
    public void require(String name, Optional<?> scope) throws DamagedWorkbookException {
        boolean judged = !name.isEmpty() && !name.startsWith(Book.EXCELS);
        if (judged && !known.add(List.of(name.toLowerCase(Locale.ROOT), scope))) {
            throw new DamagedWorkbookException("two names in one scope: " + name);
        }
    }
}
