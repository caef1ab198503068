/** What the services promise each other. Imports nothing but {@code java.*}. */
package io.mushrif.contracts;
