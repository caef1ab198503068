package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.customer.CustomerView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two records that are proposed as one person. Written by {@link Proposals}. */
@Entity
@Table(name = "customer_duplicate")
class CustomerDuplicate {

    @Id private UUID id;

    @Version private long version;

    private UUID oneId;

    private UUID otherId;

    @Enumerated(EnumType.STRING)
    private DuplicateStatus status;

    private double score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WeighedReason> reasons;

    private Instant proposedAt;

    private String decidedBy;

    private Instant decidedAt;

    private String reason;

    protected CustomerDuplicate() {}

    void dismiss(String why, String user, Instant now) {
        status = DuplicateStatus.DISMISSED;
        reason = why;
        decidedBy = user;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    DuplicateStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Stream<UUID> customers() {
        return Stream.of(oneId, otherId);
    }

    CustomerDuplicateView view(Map<UUID, CustomerView> customers) {
        return new CustomerDuplicateView(
                id,
                status,
                score,
                reasons,
                customers().map(customers::get).filter(Objects::nonNull).toList(),
                proposedAt,
                decidedBy,
                decidedAt,
                reason);
    }
}
