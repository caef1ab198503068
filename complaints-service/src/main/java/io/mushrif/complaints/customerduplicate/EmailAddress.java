package io.mushrif.complaints.customerduplicate;

import java.util.Set;

/**
 * An e-mail address as its provider delivers it: what stands behind a plus is left out at common
 * providers, dots at Gmail.
 *
 * @param local before the at sign
 * @param domain behind it
 */
record EmailAddress(String local, String domain) {

    private static final Set<String> COMMON =
            Set.of(
                    "gmail.com",
                    "hotmail.com",
                    "outlook.com",
                    "outlook.sa",
                    "live.com",
                    "msn.com",
                    "yahoo.com",
                    "ymail.com",
                    "icloud.com",
                    "me.com",
                    "mail.com",
                    "aol.com",
                    "proton.me",
                    "protonmail.com");
    private static final String GMAIL = "gmail.com";

    /** Reads an address in lower case; null when it is none. */
    static EmailAddress of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return null;
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (domain.equals("googlemail.com")) {
            domain = GMAIL;
        }
        int plus = local.indexOf('+');
        if (plus > 0 && COMMON.contains(domain)) {
            local = local.substring(0, plus);
        }
        if (domain.equals(GMAIL)) {
            local = local.replace(".", "");
        }
        return new EmailAddress(local, domain);
    }

    boolean isCommon() {
        return COMMON.contains(domain);
    }

    /** Whether one of them has a typing error in its domain. */
    boolean differsByDomainTypo(EmailAddress other) {
        return withoutDots().equals(other.withoutDots())
                && !domain.equals(other.domain)
                && !(isCommon() && other.isCommon())
                && Edits.between(domain, other.domain, 1) == 1;
    }

    /** Whether one letter is wrong before the at sign; digits there tell people apart. */
    boolean differsByLocalTypo(EmailAddress other) {
        return domain.equals(other.domain)
                && Math.min(local.length(), other.local.length()) >= 6
                && digits(local).equals(digits(other.local))
                && Edits.between(local, other.local, 1) == 1;
    }

    String withoutDots() {
        return local.replace(".", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
