/** How texts are compared: one spelling for what people write in several ways. */
package io.mushrif.platform.text;
