/**
 * Who is in which team and who leads it, kept from events, and what follows for the rights of the
 * current user.
 */
package io.mushrif.platform.directory;
