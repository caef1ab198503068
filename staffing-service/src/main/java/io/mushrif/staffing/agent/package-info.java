/** Agents: who works here, in which team, with which languages and skills. */
package io.mushrif.staffing.agent;
