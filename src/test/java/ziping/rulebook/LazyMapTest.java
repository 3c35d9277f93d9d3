package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LazyMapTest {
    private final List<String> read = new ArrayList<>();
    private final Map<String, String> law = new LazyMap<>(Set.of("hainan", "shanxi", "national"), this::read);

    private String read(String id) {
        read.add(id);
        return id.equals("shanxi") ? "shanxi over " + law.get("national") : id;
    }

    @Test
    void its_ids_are_known_before_anything_is_read() {
        assertEquals(Set.of("hainan", "shanxi", "national"), law.keySet());
        assertTrue(law.containsKey("shanxi"));
        assertFalse(law.containsKey("binjiang"));
        assertEquals(List.of(), read);
    }

    @Test
    void only_what_is_asked_for_is_read_with_what_it_rests_on_and_once() {
        assertEquals("shanxi over national", law.get("shanxi"));
        assertEquals("shanxi over national", law.get("shanxi"));
        assertEquals("national", law.get("national"));
        assertEquals(List.of("shanxi", "national"), read);
    }

    @Test
    void all_are_read_where_all_are_asked_for() {
        assertEquals(Set.of("hainan", "national", "shanxi over national"), Set.copyOf(law.values()));
    }
}
