package io.mushrif.complaints.customerduplicate;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two records are of one person.
 *
 * @param weight sum of the weights of the reasons, bits
 * @param reasons at most one for telephone, e-mail and name each
 */
record DuplicateScore(double weight, List<MatchReason> reasons) {

    /**
     * How rarely two records that are picked at random are of one person: one in 2 to the power of
     * 20, which is that of some hundred thousand customers of whom one in twenty is there twice.
     */
    static final double PRIOR_BITS = 20;

    /** From here on people are asked. */
    static final double PROPOSED_FROM = 0.8;

    private static final double ALIKE_TRIGRAMS = 0.75;

    DuplicateScore {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two records.
     *
     * @param trigrams similarity of the names by their trigrams, 0 to 1
     */
    static DuplicateScore of(MatchProfile one, MatchProfile other, double trigrams) {
        List<MatchReason> reasons = new ArrayList<>();
        phone(one, other, reasons);
        email(one, other, reasons);
        reasons.add(name(one, other, trigrams));
        return new DuplicateScore(reasons.stream().mapToDouble(MatchReason::weight).sum(), reasons);
    }

    /** Probability that both are of one person, 0 to 1. */
    double probability() {
        return 1 / (1 + Math.pow(2, PRIOR_BITS - weight));
    }

    boolean isProposed() {
        return probability() >= PROPOSED_FROM;
    }

    private static void phone(MatchProfile one, MatchProfile other, List<MatchReason> reasons) {
        if (one.phones().isEmpty() || other.phones().isEmpty()) {
            return;
        }
        MatchReason best = MatchReason.PHONE_OTHER;
        for (String phone : one.phones()) {
            for (String candidate : other.phones()) {
                if (phone.equals(candidate)) {
                    reasons.add(MatchReason.PHONE_SAME);
                    return;
                }
                if (phone.length() == candidate.length()
                        && Edits.between(phone, candidate, 1) == 1) {
                    best = MatchReason.PHONE_TYPO;
                }
            }
        }
        reasons.add(best);
    }

    private static void email(MatchProfile one, MatchProfile other, List<MatchReason> reasons) {
        if (one.emails().isEmpty() || other.emails().isEmpty()) {
            return;
        }
        MatchReason best = MatchReason.EMAIL_OTHER;
        for (String given : one.emails()) {
            for (String candidate : other.emails()) {
                MatchReason reason = email(EmailAddress.of(given), EmailAddress.of(candidate));
                best = reason.weight() > best.weight() ? reason : best;
            }
        }
        reasons.add(best);
    }

    private static MatchReason email(EmailAddress one, EmailAddress other) {
        if (one == null || other == null) {
            return MatchReason.EMAIL_OTHER;
        }
        if (one.equals(other)) {
            return MatchReason.EMAIL_SAME;
        }
        if (one.differsByDomainTypo(other)) {
            return MatchReason.EMAIL_DOMAIN_TYPO;
        }
        return one.differsByLocalTypo(other)
                ? MatchReason.EMAIL_LOCAL_TYPO
                : MatchReason.EMAIL_OTHER;
    }

    private static MatchReason name(MatchProfile one, MatchProfile other, double trigrams) {
        MatchReason reason = NameMatch.of(one.name(), other.name());
        boolean different = reason.weight() < 0;
        return different && trigrams >= ALIKE_TRIGRAMS ? MatchReason.NAME_ALIKE : reason;
    }
}
