/** Events: coaching sessions, for rosters, and whether their goals were reached. */
package io.mushrif.contracts.coaching;
