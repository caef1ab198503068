package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.ComplaintStatus;
import java.util.EnumMap;
import java.util.Map;

/** How many complaints of a group are in which state; states of none are left out. */
record MemberCounts(Map<ComplaintStatus, Long> byStatus) {

    static final MemberCounts NONE = new MemberCounts(new EnumMap<>(ComplaintStatus.class));

    long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    long awaitingResponse() {
        return byStatus.entrySet().stream()
                .filter(entry -> entry.getKey().awaitsResponse())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
