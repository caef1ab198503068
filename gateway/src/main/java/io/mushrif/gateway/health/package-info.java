/** How the whole platform is, as seen from its door. */
package io.mushrif.gateway.health;
