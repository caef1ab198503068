/**
 * The benches of {@code ./mushrif bench}: each loads a stack of its own and prints what it
 * measured.
 */
package io.mushrif.devstack.bench;
