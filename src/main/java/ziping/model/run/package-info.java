/** A run over many files: the request, its events, and its result. */
package ziping.model.run;
