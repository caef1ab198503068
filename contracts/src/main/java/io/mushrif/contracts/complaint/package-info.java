/** Events: what happens to a complaint. */
package io.mushrif.contracts.complaint;
