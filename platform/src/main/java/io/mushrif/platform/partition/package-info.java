/** Tables that are stored by months. */
package io.mushrif.platform.partition;
