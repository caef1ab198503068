/** How often a caller may ask. */
package io.mushrif.gateway.limit;
