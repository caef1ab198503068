package io.mushrif.complaints.customerduplicate;

/**
 * What two records have in common, or not, and how much that says. After Fellegi and Sunter, "A
 * theory for record linkage" (1969): the weight of an outcome is log2(m/u), where m is how often it
 * is seen in two records of one person and u how often in two records of different people. What is
 * missing on one side says nothing.
 */
enum MatchReason {
    /** A telephone number of both; others of a household or a later owner have it, too. */
    PHONE_SAME(0.80, 2e-5),
    /** Numbers with one digit wrong or two swapped; neighbours in a company have such, too. */
    PHONE_TYPO(0.04, 1e-5),
    /** Numbers are known, none of both. */
    PHONE_OTHER(0.16, 0.99996),
    /** An e-mail address of both. */
    EMAIL_SAME(0.75, 1e-5),
    /** Addresses that differ by a typing error in the domain. */
    EMAIL_DOMAIN_TYPO(0.05, 3e-6),
    /** Addresses that differ by one letter before the at sign; made of names, they often do. */
    EMAIL_LOCAL_TYPO(0.05, 4e-4),
    /** Addresses are known, none of both. */
    EMAIL_OTHER(0.15, 0.9996),
    /** The same name, its words in any order. */
    NAME_SAME(0.70, 4e-4),
    /** Names that sound the same, in one script or in both. */
    NAME_SOUND(0.15, 1.5e-4),
    /** One word has a typing error, the others are the same. */
    NAME_TYPO(0.10, 1.3e-4),
    /** All words of the shorter name, at least two, are in the longer one. */
    NAME_SHORTER(0.05, 1.2e-4),
    /** Words that resemble each other; another vowel is often another name. */
    NAME_ALIKE(0.03, 2e-3),
    /** One word only, and the same. */
    NAME_SINGLE(0.02, 5e-4),
    /** The given name is the same, the family name is not, as after a marriage. */
    NAME_GIVEN(0.02, 0.04),
    /** The family name is the same, the given name is not: mostly relatives. */
    NAME_FAMILY(2e-5, 0.04),
    /** Other names. */
    NAME_OTHER(5e-4, 0.9);

    private final double inOnePerson;
    private final double inOthers;

    MatchReason(double inOnePerson, double inOthers) {
        this.inOnePerson = inOnePerson;
        this.inOthers = inOthers;
    }

    /** In bits; positive when it speaks for one person. */
    double weight() {
        return Math.log(inOnePerson / inOthers) / Math.log(2);
    }
}
