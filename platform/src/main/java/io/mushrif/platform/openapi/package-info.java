/** What the API documents of all services have in common. */
package io.mushrif.platform.openapi;
