/** Events: what happens to an interaction with a customer. */
package io.mushrif.contracts.interaction;
