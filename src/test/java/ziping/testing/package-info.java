/** Helpers of several test packages: fixtures, approved texts, generated workbooks and validators. */
package ziping.testing;
