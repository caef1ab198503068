/** Customers. */
package io.mushrif.complaints.customer;
