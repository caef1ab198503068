package io.mushrif.complaints.commonproblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words with numbers as they are stored, and in how many complaints each word stands. */
@ApplicationScoped
class ProblemWords {

    private static final TypeReference<Map<String, Double>> WEIGHTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> TIMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String COUNT =
            """
            insert into common_problem_word (word, complaints)
            select word, sum(times) from unnest(?::text[], ?::bigint[]) as t (word, times) group by word order by word
            on conflict (word) do update set complaints = common_problem_word.complaints + excluded.complaints
            """;

    private final ObjectMapper json;

    ProblemWords(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Double> weights(String stored) {
        return read(stored, WEIGHTS);
    }

    Map<String, Integer> times(String stored) {
        return read(stored, TIMES);
    }

    Map<String, String> texts(String stored) {
        return read(stored, TEXTS);
    }

    String stored(Map<String, ?> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words could not be written", e);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words could not be read", e);
        }
    }

    /** In how many complaints their words stand, themselves included. */
    WordCounts counts(Connection connection, Collection<Said> complaints) throws SQLException {
        Map<String, Long> byWord = new HashMap<>();
        long fresh = complaints.stream().filter(said -> said.known() == null).count();
        for (Said said : complaints) {
            long times = said.known() == null ? 1 : 0;
            said.words().keySet().forEach(word -> byWord.merge(word, times, Long::sum));
        }
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select word, complaints from common_problem_word where word = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", byWord.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byWord.merge(row.getString(1), row.getLong(2), Long::sum);
                }
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select count(*) from common_problem_member");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new WordCounts(row.getLong(1) + fresh, byWord);
        }
    }

    /** Counts the words of complaints that were not counted before. */
    void count(Connection connection, Collection<Set<String>> complaints) throws SQLException {
        Map<String, Long> times = new HashMap<>();
        complaints.forEach(words -> words.forEach(word -> times.merge(word, 1L, Long::sum)));
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setArray(1, connection.createArrayOf("text", times.keySet().toArray()));
            count.setArray(2, connection.createArrayOf("int8", times.values().toArray()));
            count.executeUpdate();
        }
    }
}
