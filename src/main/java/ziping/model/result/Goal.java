package ziping.model.result;

import java.util.Optional;
import ziping.model.form.Location;

/**
 * One row of the goal table.
 *
 * @param target the typed text
 * @param actual the typed text; empty if there is none
 * @param band 优, 良, 中 or 差, if the standards of the goal determine it
 */
public record Goal(String name, String target, String actual, Optional<String> band, Location place) {}
