package ziping.rulebook;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rulebooks that were loaded, by id. */
public final class Rulebooks {
    private final Map<String, Rulebook> byId;

    Rulebooks(Map<String, Rulebook> byId) {
        this.byId = new TreeMap<>(byId);
    }

    /** The rulebook of that id. */
    public Optional<Rulebook> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every rulebook, by id. */
    public Collection<Rulebook> all() {
        return byId.values();
    }
}
