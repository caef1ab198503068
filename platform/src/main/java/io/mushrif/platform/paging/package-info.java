/** Lists in pages by keyset: each page begins behind the last row of the one before. */
package io.mushrif.platform.paging;
