package io.mushrif.complaints.customerduplicate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Under what keys a record is filed, so that only records are compared that have at least one of
 * them in common: a whole telephone number or e-mail address, what stands before the at sign, the
 * sound of the name together with a part of the number or of the address.
 */
final class MatchKeys {

    private static final int PART = 4;
    private static final int SHORTEST_LOCAL = 5;

    private MatchKeys() {}

    /** The keys, as hashes of 64 bits. */
    static Set<Long> of(MatchProfile profile) {
        Set<Long> keys = new LinkedHashSet<>();
        String name = profile.name().key();
        for (String phone : profile.phones()) {
            keys.add(hash("phone", phone));
            if (!name.isEmpty() && phone.length() > PART) {
                int end = phone.length() - PART;
                keys.add(hash("name+phone end", name + phone.substring(end)));
                keys.add(hash("name+phone begin", name + phone.substring(0, end)));
            }
        }
        for (String given : profile.emails()) {
            EmailAddress email = EmailAddress.of(given);
            if (email != null) {
                keys.add(hash("email", email.toString()));
                addParts(keys, name, email.withoutDots());
            }
        }
        return keys;
    }

    private static void addParts(Set<Long> keys, String name, String local) {
        if (local.length() >= SHORTEST_LOCAL) {
            keys.add(hash("local", local));
            if (!name.isEmpty()) {
                int end = local.length() - PART;
                keys.add(hash("name+local begin", name + "@" + local.substring(0, PART)));
                keys.add(hash("name+local end", name + "@" + local.substring(end)));
            }
        }
    }

    private static long hash(String kind, String value) {
        byte[] bytes = (kind + " " + value).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).getMostSignificantBits();
    }
}
