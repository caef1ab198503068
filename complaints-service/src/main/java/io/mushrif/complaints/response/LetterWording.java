package io.mushrif.complaints.response;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The wording of the letters of a regime, as it is stored. */
@Entity
@Table(name = "letter_wording")
class LetterWording {

    /** For complaints of no regime, and of one that has no wording of its own. */
    static final String DEFAULT = "default";

    @Id private String regime;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private LetterWordingView content;

    protected LetterWording() {}

    LetterWording(String regime, LetterWordingView content) {
        this.regime = regime;
        change(content);
    }

    final void change(LetterWordingView view) {
        content = new LetterWordingView(regime, view.letters());
    }

    String regime() {
        return regime;
    }

    long version() {
        return version;
    }

    LetterWordingView view() {
        return content;
    }
}
