/** Events: what happens to an evaluation. */
package io.mushrif.contracts.evaluation;
