package io.mushrif.complaints.referral;

import java.time.Instant;

/**
 * What somebody says to a question before the answer.
 *
 * @param by user name
 */
public record ReferralNote(String by, Instant at, String text) {}
