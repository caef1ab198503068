/** Who is told, and who takes over, when a complaint runs late or is grave. */
package io.mushrif.complaints.escalation;
