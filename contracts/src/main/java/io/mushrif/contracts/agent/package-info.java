/** Events: what happens to an agent. */
package io.mushrif.contracts.agent;
