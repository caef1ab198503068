/** Teams and who leads them. */
package io.mushrif.staffing.team;
