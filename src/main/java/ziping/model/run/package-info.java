/** A run over many files: its request, limits, events, outcomes and result. */
package ziping.model.run;
