package ziping.model.result;

import java.util.Optional;
import ziping.model.form.Location;

/**
 * One row of the goal table.
 *
 * @param target as written
 * @param actual as written; empty if nothing was
 * @param band 优, 良, 中 or 差, where the standards decide it
 */
public record Goal(String name, String target, String actual, Optional<String> band, Location place) {}
