package ziping.rulebook;

import ziping.checks.AcrossCheck;
import ziping.model.Bilingual;
import ziping.model.Duty;

/**
 * A rule of consistency over several projects; its code is the entry's id.
 *
 * @param name what is wrong when it fires
 * @param duty what it asks of the person
 * @param by how it is checked
 */
public record AcrossRule(Bilingual name, Duty duty, AcrossCheck by) {}
