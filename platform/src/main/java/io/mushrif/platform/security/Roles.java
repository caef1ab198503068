package io.mushrif.platform.security;

/** Realm roles at the identity provider. */
public final class Roles {

    /** Handles own work. */
    public static final String AGENT = "agent";

    /** Leads teams and sees all that is theirs. */
    public static final String SUPERVISOR = "supervisor";

    /** Scores interactions of all teams. */
    public static final String QUALITY_ANALYST = "quality-analyst";

    /** Forecasts and plans shifts. */
    public static final String PLANNER = "planner";

    /** Sees and decides everything in operations. */
    public static final String OPERATIONS_MANAGER = "operations-manager";

    /** Machines: CRM systems and imports. */
    public static final String INTEGRATION = "integration";

    /** Answers what complaints ask of the own department, and sees nothing else. */
    public static final String DEPARTMENT = "department";

    /** Runs the platform. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
