package io.mushrif.complaints.erasure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a customer's data must be kept, as the API shows it.
 *
 * @param until last day; absent for until it is taken back
 */
public record LegalHoldView(String reason, LocalDate until, String setBy, Instant setAt) {}
