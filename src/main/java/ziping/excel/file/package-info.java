/** Tells from its bytes what kind of file an input is, and which program saved it. */
package ziping.excel.file;
