package io.mushrif.complaints.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A policy as it is stored. */
@Entity
@Table(name = "clock_policy")
class ClockPolicyRecord {

    @Id private String name;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ClockPolicy content;

    protected ClockPolicyRecord() {}

    ClockPolicyRecord(String name, ClockPolicy content) {
        this.name = name;
        this.content = content.named(null);
    }

    void change(ClockPolicy newContent) {
        content = newContent.named(null);
    }

    long version() {
        return version;
    }

    ClockPolicy policy() {
        return content.named(name);
    }
}
