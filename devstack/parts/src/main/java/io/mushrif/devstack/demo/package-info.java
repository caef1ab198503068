/** The demo data of {@code ./mushrif up}, loaded through the public API like any client would. */
package io.mushrif.devstack.demo;
