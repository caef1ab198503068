package io.mushrif.complaints.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds one type of thing, of which it gives back only what the current user may see. */
interface Finder {

    SearchType type();

    /** Whether the current user may look for this type at all. */
    boolean isOpen();

    /** What fits; not more than the given number, of text matches the newest. */
    List<Match> find(Connection connection, SearchTerms terms, int most) throws SQLException;

    /** The texts in which words were found. */
    Map<UUID, String> texts(Connection connection, Collection<Match> matches) throws SQLException;
}
