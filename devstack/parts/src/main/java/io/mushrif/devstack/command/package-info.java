/** The commands of {@code ./mushrif}, one class each. */
package io.mushrif.devstack.command;
