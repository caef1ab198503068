package io.mushrif.complaints.correctiveaction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was measured, or decided, at one time. Written once; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "corrective_action_check")
@IdClass(EffectCheck.Key.class)
class EffectCheck {

    record Key(UUID actionId, int number) implements Serializable {}

    /**
     * What is kept.
     *
     * @param overruledBecause why a person decided against the figures; null for not at all
     */
    record Content(Effect effect, String overruledBecause) {}

    @Id private UUID actionId;

    @Id private int number;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private boolean provisional;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    private String checkedBy;

    private Instant checkedAt;

    protected EffectCheck() {}

    /** Figures that speak for themselves. */
    static EffectCheck measured(
            UUID action, int number, Effect effect, boolean provisional, String user, Instant now) {
        EffectCheck check = new EffectCheck();
        check.actionId = action;
        check.number = number;
        check.verdict = effect.verdict();
        check.provisional = provisional;
        check.content = new Content(effect, null);
        check.checkedBy = user;
        check.checkedAt = now;
        return check;
    }

    /** The same figures, against which a person decides. */
    EffectCheck overruled(int next, Verdict other, String reason, String user, Instant now) {
        EffectCheck check = measured(actionId, next, content.effect(), false, user, now);
        check.verdict = other;
        check.content = new Content(content.effect(), reason);
        return check;
    }

    int number() {
        return number;
    }

    Effect effect() {
        return content.effect();
    }

    CheckView view(EffectTexts texts) {
        Effect effect = content.effect();
        return new CheckView(
                number,
                provisional,
                verdict,
                content.overruledBecause() == null
                        ? null
                        : new CheckView.Overruled(
                                checkedBy, content.overruledBecause(), effect.verdict()),
                texts.sentence(effect),
                texts.cautions(effect),
                effect,
                checkedBy,
                checkedAt);
    }
}
