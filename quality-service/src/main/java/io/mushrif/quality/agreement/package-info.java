/** Agreement between raters: pure calculations, and one endpoint that computes any of them. */
package io.mushrif.quality.agreement;
