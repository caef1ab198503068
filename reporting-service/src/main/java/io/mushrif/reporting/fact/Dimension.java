package io.mushrif.reporting.fact;

/** By what facts can be grouped and filtered. */
public enum Dimension {
    /** Product or service that a complaint is about. */
    PRODUCT("product", "product", false),
    /** Category below the product. */
    CATEGORY("category", "category", false),
    /** Channel of receipt. */
    CHANNEL("channel", "channel", false),
    /** Legal entity that answers for a complaint. */
    LEGAL_ENTITY("legalEntity", "legal_entity", false),
    /** Priority at the time of the event. */
    PRIORITY("priority", "priority", false),
    /** Team at the time of the event, by id. */
    TEAM("team", "team_id", true),
    /** Agent at the time of the event, by id. */
    AGENT("agent", "agent_id", true);

    private final String key;
    private final String column;
    private final boolean id;

    Dimension(String key, String column, boolean id) {
        this.key = key;
        this.column = column;
        this.id = id;
    }

    /** The name in requests and answers. */
    public String key() {
        return key;
    }

    /** Whether its values are ids (UUID). */
    public boolean isId() {
        return id;
    }

    String column() {
        return column;
    }
}
