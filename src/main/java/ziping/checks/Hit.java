package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * One thing that is wrong.
 *
 * @param duty where the situation is lighter or heavier than the rule in general
 * @param places the one to act on first
 */
public record Hit(Optional<Duty> duty, List<Place> places, Saying saying) {}
