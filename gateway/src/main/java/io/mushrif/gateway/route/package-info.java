/** Who answers under which path, and how requests get there and back. */
package io.mushrif.gateway.route;
