/** The form as people fill it in: its plan, names, cells and their values, tables, and what an earlier run wrote. */
package ziping.model.form;
