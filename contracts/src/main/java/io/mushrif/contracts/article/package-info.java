/** Events of the knowledge base, and of what agents have to read and sign. */
package io.mushrif.contracts.article;
