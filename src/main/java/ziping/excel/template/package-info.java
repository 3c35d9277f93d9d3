/** Writes blank workbooks from the descriptions of the forms. */
package ziping.excel.template;
