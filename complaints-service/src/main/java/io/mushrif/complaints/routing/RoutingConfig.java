package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintStatus;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;

/** Settings of routing. */
@ConfigMapping(prefix = "mushrif.routing")
interface RoutingConfig {

    /**
     * Whether complaints are given to agents here. When off they wait in the queue until somebody
     * assigns them; only the work of agents who left is taken back.
     */
    @WithDefault("true")
    boolean enabled();

    /** Open complaints that an agent without a capacity of their own may hold, 0 to 1000. */
    @WithDefault("20")
    @Min(0)
    @Max(1000)
    int defaultCapacity();

    /** States in which a complaint stays with an agent who goes off shift. */
    @WithDefault("INVESTIGATING,WAITING_FOR_CUSTOMER,WAITING_FOR_DEPARTMENT")
    Set<ComplaintStatus> keepWhenOffShift();

    /** How often to look for work that no commit of this replica announced. */
    @WithDefault("500ms")
    Duration poll();

    /** How often to look for complaints that are still with agents who have gone. */
    @WithDefault("1m")
    Duration sweep();

    /** Complaints per transaction, 1 to 1000. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int batch();
}
