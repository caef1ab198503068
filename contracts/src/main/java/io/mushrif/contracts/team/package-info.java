/** Events: what happens to a team. */
package io.mushrif.contracts.team;
