package io.mushrif.complaints.erasure;

/** Why a customer is erased. */
public enum LegalBasis {
    /** They ask for it (GDPR art. 17(1)(b, c); Saudi PDPL art. 4(4)). */
    REQUEST_OF_CUSTOMER,
    /** What it was kept for is over (GDPR art. 17(1)(a); Saudi PDPL art. 18). */
    PURPOSE_ENDED,
    /** They have withdrawn the consent that it was kept on (GDPR art. 17(1)(b)). */
    CONSENT_WITHDRAWN,
    /** It should never have been kept (GDPR art. 17(1)(d)). */
    UNLAWFUL,
    /** A law or an order asks for it (GDPR art. 17(1)(e)). */
    LEGAL_OBLIGATION
}
