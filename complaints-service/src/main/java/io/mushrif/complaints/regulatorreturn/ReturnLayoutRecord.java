package io.mushrif.complaints.regulatorreturn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The layout of a regime, as it is stored. */
@Entity
@Immutable
@Table(name = "regulator_return_layout")
class ReturnLayoutRecord {

    @Id private String regime;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReturnLayout content;

    protected ReturnLayoutRecord() {}

    ReturnLayout layout() {
        return content;
    }
}
