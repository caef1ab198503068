package io.mushrif.complaints.consent;

/** What a customer is contacted for. */
public enum Purpose {
    /**
     * About a contract, an order or a complaint of theirs: allowed until they object (GDPR art.
     * 6(1)(b), 21; Saudi PDPL art. 6).
     */
    SERVICE_MESSAGES(false),
    /** Offers and advertising: only with consent (GDPR art. 6(1)(a); Saudi PDPL art. 25). */
    PROMOTIONS(true),
    /** Questions about how content they were: only with consent. */
    SURVEYS(true),
    /** Interviews and studies: only with consent. */
    RESEARCH(true);

    private final boolean needsConsent;

    Purpose(boolean needsConsent) {
        this.needsConsent = needsConsent;
    }

    /** Whether silence means no. */
    boolean needsConsent() {
        return needsConsent;
    }
}
