package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintPriority;
import java.util.UUID;

/** What routing looks at in a complaint; product and category may be null. */
record Routable(
        UUID complaintId,
        String language,
        String category,
        String product,
        ComplaintPriority priority) {}
