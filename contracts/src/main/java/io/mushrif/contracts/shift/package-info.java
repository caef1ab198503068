/** Events: agents come on and go off shift. */
package io.mushrif.contracts.shift;
