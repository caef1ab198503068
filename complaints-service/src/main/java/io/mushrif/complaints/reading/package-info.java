/**
 * Read and sign: which agent has to read which version of which article until when, and who has
 * confirmed having read it. docs/articles.md says how.
 */
package io.mushrif.complaints.reading;
