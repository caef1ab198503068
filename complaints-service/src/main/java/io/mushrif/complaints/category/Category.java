package io.mushrif.complaints.category;

import io.mushrif.platform.language.LocalizedText;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** A category of complaints, as it is stored. */
@Entity
@Table(name = "category")
class Category {

    @Id private String code;

    @Version private long version;

    private String parent;

    private boolean active;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    protected Category() {}

    Category(String code, PutCategory.Request request) {
        this.code = code;
        change(request);
    }

    final void change(PutCategory.Request request) {
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

    CategoryView view(List<CategoryView> children) {
        return new CategoryView(code, title, parent, active, children);
    }
}
