package io.mushrif.complaints.cause;

import io.mushrif.platform.language.LocalizedText;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A cause in the tree of causes. */
@Entity
class Cause {

    @Id private String code;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    private String parent;

    private boolean active;

    protected Cause() {}

    Cause(String code, PutCause.Request request) {
        this.code = code;
        change(request);
    }

    final void change(PutCause.Request request) {
        title = request.title();
        parent = request.parent();
        active = request.active() == null || request.active();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    String parent() {
        return parent;
    }

    boolean isActive() {
        return active;
    }

    LocalizedText title() {
        return title;
    }
}
