/** Roles and the current user. */
package io.mushrif.platform.security;
