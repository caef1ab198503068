package io.mushrif.complaints.search;

import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Looks for words, names and numbers in all that the current user may see. Of each type the newest
 * {@value #MOST} that fit are ranked; who has more than that narrows the search.
 */
@RequestScoped
class Search {

    static final int MOST = 300;

    private static final Comparator<Match> ORDER =
            Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::id);

    private final List<Finder> finders;
    private final DataSource database;

    Search(@All List<Finder> finders, DataSource database) {
        this.finders = finders;
        this.database = database;
    }

    @Transactional
    Page<SearchHit> handle(SearchFilter filter) {
        Cursor cursor = filter.cursor(Double::valueOf);
        try (Connection connection = database.getConnection()) {
            SearchTerms terms = ReadTerms.of(connection, filter.q);
            List<Match> found = new ArrayList<>();
            for (Finder finder : finders) {
                if (finder.isOpen() && isAskedFor(finder.type(), filter.types)) {
                    found.addAll(finder.find(connection, terms, MOST));
                }
            }
            List<Match> rest =
                    found.stream()
                            .filter(match -> cursor == null || isBehind(match, cursor))
                            .sorted(ORDER)
                            .limit(filter.limit() + 1L)
                            .toList();
            Page<Match> page =
                    Page.of(
                            rest,
                            filter.limit(),
                            last -> new Cursor(Double.toString(last.score()), last.id()));
            Map<UUID, String> snippets = snippets(connection, page.items(), terms);
            return page.map(match -> match.hit(snippets.get(match.id())));
        } catch (SQLException e) {
            throw new IllegalStateException("the search failed", e);
        }
    }

    private static boolean isAskedFor(SearchType type, Set<SearchType> types) {
        return types == null || types.isEmpty() || types.contains(type);
    }

    private static boolean isBehind(Match match, Cursor cursor) {
        int scores = Double.compare(match.score(), Double.parseDouble(cursor.value()));
        return scores < 0 || scores == 0 && match.id().compareTo(cursor.id()) > 0;
    }

    private Map<UUID, String> snippets(
            Connection connection, List<Match> matches, SearchTerms terms) throws SQLException {
        if (!terms.hasWords()) {
            return Map.of();
        }
        Map<SearchType, List<Match>> byType =
                matches.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Match::type,
                                        () -> new EnumMap<>(SearchType.class),
                                        Collectors.toList()));
        Map<UUID, String> texts = new HashMap<>();
        for (Finder finder : finders) {
            List<Match> ofType = byType.getOrDefault(finder.type(), List.of());
            if (!ofType.isEmpty()) {
                texts.putAll(finder.texts(connection, ofType));
            }
        }
        WordStems stems = WordStems.of(connection, texts.values(), terms.lexemes());
        Map<UUID, String> snippets = new HashMap<>();
        texts.forEach((id, text) -> snippets.put(id, Highlights.snippet(text, stems::found)));
        return snippets;
    }
}
