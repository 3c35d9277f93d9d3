/** Messages as data: keys and arguments. The package {@code messages} makes sentences of them. */
package ziping.model.message;
