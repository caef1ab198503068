/** Questions about a complaint to other departments, and their answers. */
package io.mushrif.complaints.referral;
