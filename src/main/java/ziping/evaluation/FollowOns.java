package ziping.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import ziping.model.Duty;
import ziping.model.Finding;
import ziping.rulebook.Law;

/**
 * Findings that only follow from others, as the rulebook says with {@code covers}. One cause is told once, and as heavily
 * as the heaviest of what follows from it: a must-fix never hides behind a note.
 */
final class FollowOns {
    private final IdentityHashMap<Finding, List<Finding>> byCause = new IdentityHashMap<>();
    private final Set<Finding> heldBack = Collections.newSetFromMap(new IdentityHashMap<>());

    private FollowOns() {}

    /** The findings that are told, in the order given. */
    static List<Finding> told(Law law, List<Finding> found) {
        FollowOns followOns = new FollowOns();
        for (Law.BoundCheck bound : law.rules().within()) {
            if (!bound.covers().isEmpty()) {
                followOns.note(bound, found);
            }
        }
        return followOns.heldBack.isEmpty() ? found : followOns.told(found);
    }

    /** A finding that is held back itself still is the cause of what follows from it. */
    private void note(Law.BoundCheck bound, List<Finding> found) {
        for (Finding cause : found) {
            if (!cause.code().equals(bound.rule().code())) {
                continue;
            }
            List<Finding> following = new ArrayList<>();
            for (Finding other : found) {
                if (bound.covers().contains(other.code())
                        && cause.places().contains(other.places().get(0))) {
                    following.add(other);
                }
            }
            byCause.put(cause, following);
            heldBack.addAll(following);
        }
    }

    private List<Finding> told(List<Finding> found) {
        List<Finding> told = new ArrayList<>();
        for (Finding finding : found) {
            if (!heldBack.contains(finding)) {
                told.add(finding.with(heaviest(finding)));
            }
        }
        return told;
    }

    private Duty heaviest(Finding finding) {
        Duty heaviest = finding.duty();
        for (Finding following : byCause.getOrDefault(finding, List.of())) {
            Duty other = heaviest(following);
            heaviest = other.reaches(heaviest) ? other : heaviest;
        }
        return heaviest;
    }
}
