package io.mushrif.complaints.referral;

import io.mushrif.platform.language.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Another department that can be asked, as it is stored. */
@Entity
class Department {

    @Id private String code;

    @Version private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private List<String> members;

    private String email;

    private long answerWithinSeconds;

    private String calendar;

    protected Department() {}

    Department(String code, DepartmentView content) {
        this.code = code;
        change(content);
    }

    final void change(DepartmentView content) {
        title = content.title();
        members = content.members() == null ? List.of() : List.copyOf(content.members());
        email = content.email();
        answerWithinSeconds = content.answerWithin().toSeconds();
        calendar = content.calendar();
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    boolean has(String user) {
        return members.contains(user);
    }

    /** Business time for an answer. */
    Duration answerWithin() {
        return Duration.ofSeconds(answerWithinSeconds);
    }

    /** Name of the calendar that it works by. */
    String calendar() {
        return calendar;
    }

    DepartmentView view() {
        return new DepartmentView(code, title, members, email, answerWithin(), calendar);
    }
}
