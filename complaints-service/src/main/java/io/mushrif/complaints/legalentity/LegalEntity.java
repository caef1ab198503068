package io.mushrif.complaints.legalentity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A company that answers for complaints, as it is stored. */
@Entity
@Table(name = "legal_entity")
class LegalEntity {

    @Id private String name;

    @Version private long version;

    private String regime;

    @JdbcTypeCode(SqlTypes.JSON)
    private LegalEntityView content;

    protected LegalEntity() {}

    LegalEntity(String name, LegalEntityView content) {
        this.name = name;
        change(content);
    }

    final void change(LegalEntityView view) {
        regime = view.regime();
        content =
                new LegalEntityView(
                        name,
                        view.title(),
                        view.regime(),
                        view.address(),
                        view.email(),
                        view.phone(),
                        view.recourse());
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String regime() {
        return regime;
    }

    LegalEntityView view() {
        return content;
    }
}
