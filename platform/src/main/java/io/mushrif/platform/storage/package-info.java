/** How values are written into the database. */
package io.mushrif.platform.storage;
