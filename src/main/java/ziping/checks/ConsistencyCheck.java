package ziping.checks;

/** A check that a rulebook can require: of one form, or of the projects of a run. */
public sealed interface ConsistencyCheck permits Check, CrossProjectCheck {}
