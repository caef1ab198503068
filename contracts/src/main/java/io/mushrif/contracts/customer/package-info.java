/** Events: what happens to the record of a customer; without personal data. */
package io.mushrif.contracts.customer;
