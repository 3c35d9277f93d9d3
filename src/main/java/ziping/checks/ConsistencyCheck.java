package ziping.checks;

/** A check that a rulebook may ask for: within one form, or over the projects of a run. */
public sealed interface ConsistencyCheck permits Check, CrossProjectCheck {}
