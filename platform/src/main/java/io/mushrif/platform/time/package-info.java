/** Clock, ids in time order, the site's zone, business calendars and holidays. */
package io.mushrif.platform.time;
