package io.mushrif.complaints.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The priority matrix as it is stored: one row. */
@Entity
@Table(name = "priority_matrix")
class PriorityMatrixRecord {

    static final String ONLY = "default";

    @Id private String name;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private PriorityMatrix content;

    protected PriorityMatrixRecord() {}

    void change(PriorityMatrix matrix) {
        content = matrix;
    }

    long version() {
        return version;
    }

    PriorityMatrix content() {
        return content;
    }
}
