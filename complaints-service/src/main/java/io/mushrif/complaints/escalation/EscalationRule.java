package io.mushrif.complaints.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of the escalation matrix as it is stored. */
@Entity
@Table(name = "escalation_rule")
class EscalationRule {

    @Id private String name;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private EscalationRuleView content;

    protected EscalationRule() {}

    EscalationRule(String name, EscalationRuleView content) {
        this.name = name;
        change(content);
    }

    final void change(EscalationRuleView view) {
        content = view.named(name);
    }

    long version() {
        return version;
    }

    EscalationRuleView view() {
        return content.named(name);
    }
}
