/** Bodies of requests that are too large for memory. */
package io.mushrif.platform.upload;
