/** Who calls: tokens are checked at the door, and again by every service. */
package io.mushrif.gateway.security;
