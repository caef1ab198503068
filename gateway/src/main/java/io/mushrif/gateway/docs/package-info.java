/** One description of the API of all services. */
package io.mushrif.gateway.docs;
