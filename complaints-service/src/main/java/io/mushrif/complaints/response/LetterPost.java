package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The letters that wait to be mailed. A replica takes one for as long as a try may last; when it
 * dies meanwhile, another one takes the letter afterwards. So a letter is mailed at least once, and
 * twice only when the replica dies between the answer of the mail server and the note of it.
 */
@ApplicationScoped
class LetterPost {

    /** Who is named in the timeline. */
    private static final String ACTOR = "letters";

    private static final int PAUSE_GROWTH = 4;

    private static final int LONGEST_ERROR = 500;

    private static final String TAKE =
            """
            with taken as (
                update letter_delivery
                set attempts = attempts + 1, next_attempt_at = ?, version = version + 1
                where letter_id = (select letter_id from letter_delivery
                    where status = 'QUEUED' and next_attempt_at <= ?
                    order by next_attempt_at limit 1 for update skip locked)
                returning letter_id, mailing, attempts)
            select l.id, l.complaint_id, l.kind, l.language, l.sender, l.recipient_email, l.subject,
                l.text, l.html, t.mailing, t.attempts
            from taken t join letter l on l.id = t.letter_id
            """;

    private static final String SENT =
            """
            update letter_delivery
            set status = 'SENT', sent_at = ?, next_attempt_at = null, last_error = null,
                version = version + 1
            where letter_id = ? and status = 'QUEUED' and mailing = ?
            """;

    private static final String AGAIN =
            """
            update letter_delivery set next_attempt_at = ?, last_error = ?, version = version + 1
            where letter_id = ? and status = 'QUEUED' and attempts = ?
            """;

    private static final String FAILED =
            """
            update letter_delivery
            set status = 'FAILED', failed_at = ?, next_attempt_at = null, last_error = ?,
                version = version + 1
            where letter_id = ? and status = 'QUEUED' and attempts = ?
            """;

    /** A letter that this replica mails now. */
    record Taken(
            UUID id,
            UUID complaintId,
            String kind,
            String language,
            String sender,
            String recipient,
            String subject,
            String text,
            String html,
            int mailing,
            int attempts) {}

    private final DataSource database;
    private final ComplaintWork work;
    private final LettersConfig config;
    private final Clock clock;

    LetterPost(DataSource database, ComplaintWork work, LettersConfig config, Clock clock) {
        this.database = database;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    /** The letter that is due for longest; empty when none is. */
    @Transactional
    Optional<Taken> take() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, timestamp(now.plus(config.timeLimit().multipliedBy(2))));
            take.setObject(2, timestamp(now));
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(taken(row)) : Optional.empty();
            }
        }
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getInt(11));
    }

    /** The mail server has taken it. */
    @Transactional
    void sent(Taken letter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement sent = connection.prepareStatement(SENT)) {
            sent.setObject(1, timestamp(clock.instant()));
            sent.setObject(2, letter.id());
            sent.setInt(3, letter.mailing());
            sent.executeUpdate();
        }
    }

    /** The mail server has not taken it: it is tried again later, or has failed. */
    @Transactional
    @ActivateRequestContext
    void notSent(Taken letter, String error) throws SQLException {
        String reason = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (letter.attempts() < config.tries()) {
            note(AGAIN, clock.instant().plus(pause(letter.attempts())), letter, reason);
            return;
        }
        // the complaint is locked first, as whoever sends a letter again does
        work.becauseOf(
                letter.complaintId(),
                (complaint, now) ->
                        List.of(
                                Happening.of(
                                        TimelineType.LETTER_FAILED,
                                        now,
                                        "letter",
                                        letter.id().toString(),
                                        "kind",
                                        letter.kind(),
                                        "tries",
                                        letter.attempts())),
                ComplaintWork.Telling::nobody,
                ACTOR);
        note(FAILED, clock.instant(), letter, reason);
    }

    private Duration pause(int attempts) {
        Duration pause = config.retry();
        for (int i = 1; i < attempts; i++) {
            pause = pause.multipliedBy(PAUSE_GROWTH);
        }
        return pause;
    }

    private void note(String sql, Instant at, Taken letter, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(sql)) {
            note.setObject(1, timestamp(at));
            note.setString(2, reason);
            note.setObject(3, letter.id());
            note.setInt(4, letter.attempts());
            note.executeUpdate();
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
