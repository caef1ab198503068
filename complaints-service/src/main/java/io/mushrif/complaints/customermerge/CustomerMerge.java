package io.mushrif.complaints.customermerge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two records became one. */
@Entity
@Table(name = "customer_merge")
class CustomerMerge {

    @Id private UUID id;

    @Version private long version;

    private UUID survivorId;

    private UUID absorbedId;

    private String mergedBy;

    private Instant mergedAt;

    private Instant undoUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> moved;

    private String undoneBy;

    private Instant undoneAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> stayed;

    protected CustomerMerge() {}

    CustomerMerge(UUID id, MergeSides sides, String user, Instant now, Instant undoUntil) {
        this.id = id;
        survivorId = sides.survivorId();
        absorbedId = sides.absorbedId();
        mergedBy = user;
        mergedAt = now;
        this.undoUntil = undoUntil;
        moved = Map.of();
    }

    void moved(Map<String, Long> rows) {
        moved = Map.copyOf(rows);
    }

    void undo(Map<String, Long> left, String user, Instant now) {
        stayed = Map.copyOf(left);
        undoneBy = user;
        undoneAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID absorbedId() {
        return absorbedId;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    Instant undoUntil() {
        return undoUntil;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    CustomerMergeView view() {
        return new CustomerMergeView(
                id,
                survivorId,
                absorbedId,
                mergedBy,
                mergedAt,
                undoUntil,
                moved,
                undoneBy,
                undoneAt,
                stayed);
    }
}
