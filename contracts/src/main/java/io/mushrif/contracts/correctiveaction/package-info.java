/** Events: what happens to a corrective or preventive action. */
package io.mushrif.contracts.correctiveaction;
