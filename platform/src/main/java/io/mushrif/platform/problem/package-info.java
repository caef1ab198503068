/** Errors as {@code application/problem+json} (RFC 9457), in Arabic and English. */
package io.mushrif.platform.problem;
