package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one feature holds of customers, and how it lets go of it. One implementation per feature.
 * All calls but {@link #clear} run in a transaction.
 */
public interface PersonalData {

    /** Stands in place of a text that was erased. */
    String ERASED = "[erased]";

    /** Name of the section, unique, in kebab case. */
    String section();

    /** What it is called. */
    LocalizedText heading();

    /** What stays when the person is erased, and why; null for nothing. */
    LocalizedText stays();

    /** Tables of the feature that hold personal data, or refer to what does. */
    Set<String> tables();

    /** How many rows of a customer hold personal data now. */
    long count(UUID customer);

    /** Writes what is kept of a customer into an archive, for them to read. */
    void export(UUID customer, Archive archive);

    /**
     * Erases it. Called again and again, it does nothing more.
     *
     * @return how many rows lost something
     */
    long erase(ErasedPerson person);

    /**
     * By what a person is known, such as names and addresses, for what keeps texts without saying
     * whose they are.
     */
    default Set<String> traces(UUID customer) {
        return Set.of();
    }

    /** What speaks against erasing a customer now, for people to read. */
    default List<String> obstacles(UUID customer) {
        return List.of();
    }

    /** Whether nothing that began before a moment can still write about a customer. */
    default boolean isSettled(Instant since) {
        return true;
    }

    /** Removes, behind the commit, what lies outside the database; does nothing when it is gone. */
    default void clear() {}
}
