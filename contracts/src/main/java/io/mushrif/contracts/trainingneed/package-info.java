/** Events: training that agents need. */
package io.mushrif.contracts.trainingneed;
