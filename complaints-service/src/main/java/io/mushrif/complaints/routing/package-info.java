/**
 * Routing: complaints that nobody has go to agents who speak the language, have the skills, are on
 * shift and have room, to the one with the least load; what nobody can take waits in the queue.
 */
package io.mushrif.complaints.routing;
