package io.mushrif.complaints.regulatorreturn;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The figures of one line of a return; docs/regulator-return.md says what each counts. Always:
 * outstandingAtStart + opened + reopened = closed + outstandingAtEnd; closed is the sum of
 * closedByAge and closedAgeNotKnown, and the sum of the eight ways to be closed; opened is the sum
 * of the three acknowledged figures.
 *
 * @param closedByAge by code of the age band
 * @param outstandingByAge by code of the age band
 * @param redressPaid by currency
 * @param redressPaidUpheld the part of it for complaints that were upheld in full or in part
 */
public record Figures(
        long outstandingAtStart,
        long opened,
        long reopened,
        long closed,
        Map<String, Long> closedByAge,
        long closedAgeNotKnown,
        long upheld,
        long partlyUpheld,
        long notUpheld,
        long settled,
        long withdrawn,
        long merged,
        long decisionNotKnown,
        long outstandingAtEnd,
        Map<String, Long> outstandingByAge,
        long acknowledgedInTime,
        long acknowledgedLate,
        long acknowledgementNotKnown,
        long statutoryBreaches,
        long complaintsWithRedress,
        Map<String, BigDecimal> redressPaid,
        Map<String, BigDecimal> redressPaidUpheld) {}
