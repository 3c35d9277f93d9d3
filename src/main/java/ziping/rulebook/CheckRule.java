package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import ziping.checks.Consistency;
import ziping.model.Bilingual;
import ziping.model.Duty;

/**
 * A rule of consistency; its code is the entry's id.
 *
 * @param name what is wrong when it fires
 * @param duty what it asks of the person
 * @param covers codes of rules whose findings at the same cells only follow from this one's
 * @param by how it is checked
 * @param off why it is not to be checked
 */
public record CheckRule(Bilingual name, Duty duty, List<String> covers, Consistency by, Optional<String> off) {}
