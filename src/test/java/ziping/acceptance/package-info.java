/** Tests of whole runs through the command line or the library, and tests of documents and packages. */
package ziping.acceptance;
