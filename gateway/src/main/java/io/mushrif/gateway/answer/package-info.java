/** What every answer carries: request id, security headers, problems in the caller's language. */
package io.mushrif.gateway.answer;
