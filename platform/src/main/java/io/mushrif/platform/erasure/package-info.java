/** Every service forgets customers who were erased. */
package io.mushrif.platform.erasure;
