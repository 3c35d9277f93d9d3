/** The form and its content: templates, field names, cells with their values, and the data of an earlier run. */
package ziping.model.form;
