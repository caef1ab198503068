/** All that happened with a customer, over all channels, in one list. */
package io.mushrif.complaints.customertimeline;
