/** Warnings before a clock runs out, and breaches: each told once, whoever tells it. */
package io.mushrif.complaints.clockwatch;
