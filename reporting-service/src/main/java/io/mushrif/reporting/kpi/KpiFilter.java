package io.mushrif.reporting.kpi;

import io.mushrif.reporting.fact.Bucket;
import io.mushrif.reporting.fact.Dimension;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked about a key figure. */
public class KpiFilter {

    @QueryParam("from")
    @Parameter(
            description =
                    "First moment: a date such as 2015-01-01 in the time zone of the site, or a time"
                            + " such as 2015-01-01T00:00:00Z",
            required = true,
            example = "2015-01-01")
    String from;

    @QueryParam("to")
    @Parameter(
            description = "First moment behind the span, as from",
            required = true,
            example = "2015-04-01")
    String to;

    @QueryParam("bucket")
    @DefaultValue("none")
    @Parameter(
            description =
                    "hour, day, week (from the first day of the week of the site), month or none, in"
                            + " the time zone of the site",
            example = "month")
    Bucket bucket;

    @QueryParam("groupBy")
    @Parameter(
            description = "Dimensions of the key figure, separated by commas",
            example = "product,channel")
    String groupBy;

    @QueryParam("product")
    @Parameter(description = "Only this product; repeat for several")
    List<String> product;

    @QueryParam("category")
    @Parameter(description = "Only this category; repeat for several")
    List<String> category;

    @QueryParam("channel")
    @Parameter(description = "Only this channel; repeat for several")
    List<String> channel;

    @QueryParam("legalEntity")
    @Parameter(description = "Only this legal entity; repeat for several")
    List<String> legalEntity;

    @QueryParam("priority")
    @Parameter(description = "Only this priority; repeat for several")
    List<String> priority;

    @QueryParam("team")
    @Parameter(description = "Only the team with this id; repeat for several")
    List<String> team;

    @QueryParam("agent")
    @Parameter(description = "Only the agent with this id; repeat for several")
    List<String> agent;

    Bucket bucket() {
        return bucket == null ? Bucket.NONE : bucket;
    }

    Map<Dimension, List<String>> filters() {
        Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> values = values(dimension);
            if (values != null && !values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        return filters;
    }

    private List<String> values(Dimension dimension) {
        return switch (dimension) {
            case PRODUCT -> product;
            case CATEGORY -> category;
            case CHANNEL -> channel;
            case LEGAL_ENTITY -> legalEntity;
            case PRIORITY -> priority;
            case TEAM -> team;
            case AGENT -> agent;
        };
    }
}
