/** JSON of the API and of columns in the database. */
package io.mushrif.platform.json;
