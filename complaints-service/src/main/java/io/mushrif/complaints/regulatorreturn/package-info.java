/** What regulators are told of complaints, per legal entity and period. */
package io.mushrif.complaints.regulatorreturn;
