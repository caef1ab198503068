package io.mushrif.quality.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What another feature wrote about interactions or their evaluations. Every bean of this type is
 * asked to forget, in one transaction, when the customer of an interaction is erased.
 */
public interface InteractionTexts {

    /**
     * Erases the texts; figures and ids stay. Done again, it changes nothing more.
     *
     * @param interaction interaction whose customer was erased
     * @param evaluations evaluations of that interaction
     * @return ids of what was changed, by which copies in kept answers are found
     */
    List<String> forget(Connection connection, UUID interaction, Collection<UUID> evaluations)
            throws SQLException;
}
