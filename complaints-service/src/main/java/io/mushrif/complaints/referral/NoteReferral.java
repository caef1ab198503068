package io.mushrif.complaints.referral;

import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** Somebody says something to a question that is not answered yet. */
@ApplicationScoped
class NoteReferral {

    /** What is said. */
    record Request(@NotBlank @Size(max = 4000) String text) {}

    private final Referrals referrals;
    private final CurrentUser user;
    private final Clock clock;

    NoteReferral(Referrals referrals, CurrentUser user, Clock clock) {
        this.referrals = referrals;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Referral handle(UUID complaintId, UUID id, Request request) {
        Referral referral = referrals.visible(complaintId, id);
        // two notes at once are both kept
        referrals.getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
        referral.note(request.text(), user.name(), clock.instant());
        referrals.flush();
        return referral;
    }
}
