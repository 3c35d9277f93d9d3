/** The form as people fill it in: templates, names, cells and what stands in them. */
package ziping.model.form;
