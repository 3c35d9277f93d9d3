/** The result of an evaluation: points, total, grade, findings and the edits of the copy. */
package ziping.model.result;
