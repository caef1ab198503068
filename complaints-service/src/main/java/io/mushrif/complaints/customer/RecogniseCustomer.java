package io.mushrif.complaints.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody has written from an e-mail address: a customer who is known by it, or a new one. */
@ApplicationScoped
public class RecogniseCustomer {

    private static final int LONGEST_NAME = 200;

    private final CustomerLookup lookup;
    private final RegisterCustomer registerCustomer;

    RecogniseCustomer(CustomerLookup lookup, RegisterCustomer registerCustomer) {
        this.lookup = lookup;
        this.registerCustomer = registerCustomer;
    }

    /**
     * The customer.
     *
     * @param address where they wrote from
     * @param name how they call themselves; null when they do not
     * @param language in which they wrote
     */
    @Transactional
    public UUID byEmail(String address, String name, String language) {
        UUID known = lookup.byEmail(List.of(address)).get(address.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        String called = name == null || name.isBlank() ? address : name.strip();
        return registerCustomer
                .handle(
                        new RegisterCustomer.Request(
                                called.length() > LONGEST_NAME
                                        ? called.substring(0, LONGEST_NAME)
                                        : called,
                                address,
                                null,
                                language,
                                PreferredChannel.EMAIL,
                                null,
                                null))
                .id();
    }
}
