package io.mushrif.quality.survey;

import io.mushrif.platform.directory.TeamScope;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Conditions on rows with a survey, team, agent and channel, as SQL on the alias {@code a}. */
final class AnswerScope {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private AnswerScope() {}

    /**
     * @param time the column of the period
     */
    static AnswerScope of(UUID survey, ResultsFilter filter, TeamScope scope, String time) {
        filter.check();
        AnswerScope rows = new AnswerScope();
        rows.add("a.survey_id = :survey", "survey", survey);
        rows.add("a.team_id = :team", "team", filter.teamId);
        rows.add("a.agent_id = :agent", "agent", filter.agentId);
        rows.add("a.channel = :channel", "channel", filter.channel);
        rows.add("a.survey_version = :number", "number", filter.version);
        rows.add("a." + time + " >= :from", "from", filter.from);
        rows.add("a." + time + " < :to", "to", filter.to);
        if (!scope.everything()) {
            rows.conditions.add("(a.team_id = any(:led) or a.agent_id = cast(:self as uuid))");
            rows.parameters.put("led", scope.teams().toArray(UUID[]::new));
            rows.parameters.put("self", scope.self().map(UUID::toString).orElse(null));
        }
        return rows;
    }

    AnswerScope add(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
