/** The languages of the product. */
package io.mushrif.platform.language;
