/** E-mail that leaves the service. */
package io.mushrif.complaints.mail;
