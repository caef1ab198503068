package io.mushrif.complaints.customertimeline;

import io.mushrif.platform.paging.Cursor;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a page of the timeline ended. Entries are ordered by time, newest first, then by kind, then
 * as the database orders those of one kind.
 *
 * @param seq of the entry in its complaint; 0 for other kinds
 */
record Place(Instant at, ContactKind kind, UUID id, int seq) {

    /** What is still to come of a kind. */
    enum Rest {
        /** All before this time. */
        BEFORE,
        /** All until this time. */
        UNTIL,
        /** All behind this entry. */
        BEHIND
    }

    Rest of(ContactKind other) {
        if (other == kind) {
            return Rest.BEHIND;
        }
        return other.compareTo(kind) > 0 ? Rest.UNTIL : Rest.BEFORE;
    }

    Cursor cursor() {
        return new Cursor(at + " " + kind + " " + seq, id);
    }

    static Place of(Cursor cursor) {
        return cursor == null ? null : read(cursor.value(), cursor.id());
    }

    /** Reads the text of a cursor; fails when it is that of another list. */
    static Place read(String text) {
        return read(text, null);
    }

    private static Place read(String text, UUID id) {
        String[] parts = text.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new Place(
                Instant.parse(parts[0]),
                ContactKind.valueOf(parts[1]),
                id,
                Integer.parseInt(parts[2]));
    }
}
