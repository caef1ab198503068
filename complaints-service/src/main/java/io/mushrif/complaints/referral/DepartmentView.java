package io.mushrif.complaints.referral;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * A department that can be asked, as the API shows and takes it.
 *
 * @param code key by which questions name it, for example shipping
 * @param title its name
 * @param members user names of those who answer for it; they need the role department
 * @param email where it can be written to; nothing is sent there by itself
 * @param answerWithin business time for an answer, PT1S to PT8760H; PT16H if absent
 * @param calendar calendar that it works by; default if absent
 */
public record DepartmentView(
        String code,
        @NotNull @Valid LocalizedText title,
        @Size(max = 1000) List<@NotBlank @Size(max = 100) String> members,
        @Email @Size(max = 254) String email,
        Duration answerWithin,
        @Size(max = 50) String calendar) {

    private static final Duration USUAL = Duration.ofHours(16);

    public DepartmentView {
        answerWithin = answerWithin == null ? USUAL : answerWithin;
        calendar = calendar == null ? Calendars.DEFAULT : calendar;
    }
}
