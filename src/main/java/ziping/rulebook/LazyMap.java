package ziping.rulebook;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A map whose keys are known and whose values are read on first use, each once. It is thread-safe. */
final class LazyMap<T> extends AbstractMap<String, T> {
    private final Set<String> ids;
    private final Function<String, T> reader;
    private final Map<String, T> read = new ConcurrentHashMap<>();

    LazyMap(Set<String> ids, Function<String, T> reader) {
        this.ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        this.reader = reader;
    }

    @Override
    public Set<String> keySet() {
        return ids;
    }

    @Override
    public boolean containsKey(Object id) {
        return ids.contains(id);
    }

    @Override
    public T get(Object id) {
        return ids.contains(id) && !read.containsKey(id) ? first((String) id) : read.get(id);
    }

    /** Reads one value at a time, because reader one value can read another. */
    private synchronized T first(String id) {
        if (!read.containsKey(id)) {
            read.put(id, reader.apply(id));
        }
        return read.get(id);
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        Map<String, T> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, get(id)));
        return Collections.unmodifiableMap(all).entrySet();
    }
}
