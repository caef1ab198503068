package io.mushrif.platform.bulkimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mapping of columns that was saved under a name. */
@Entity
@Table(name = "import_mapping")
class ImportMapping {

    @Id private String name;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ColumnMapping content;

    protected ImportMapping() {}

    ImportMapping(String name, ColumnMapping content) {
        this.name = name;
        this.content = content;
    }

    void change(ColumnMapping newContent) {
        content = newContent;
    }

    long version() {
        return version;
    }

    ColumnMapping content() {
        return content;
    }
}
