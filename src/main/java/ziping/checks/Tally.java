package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Place;
import ziping.model.Saying;

/** Collects a verdict while a check goes over a form. */
final class Tally {
    private final List<Hit> hits = new ArrayList<>();
    private final List<Place> unreadable = new ArrayList<>();
    private boolean compared;

    void compared() {
        compared = true;
    }

    void unreadable(Entry cell) {
        unreadable.add(cell.place());
    }

    void hit(Saying saying, List<Place> places) {
        compared = true;
        hits.add(new Hit(Optional.empty(), places, saying));
    }

    void hit(Duty duty, Saying saying, List<Place> places) {
        compared = true;
        hits.add(new Hit(Optional.of(duty), places, saying));
    }

    Verdict verdict() {
        return new Verdict(compared, List.copyOf(hits), List.copyOf(unreadable));
    }
}
