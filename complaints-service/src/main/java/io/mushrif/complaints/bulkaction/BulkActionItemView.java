package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.problem.ProblemTexts;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of one complaint of a job, as the API shows it.
 *
 * @param reference what people call the complaint; absent when there is none with the id
 * @param result DONE, UNCHANGED, REFUSED or FAILED
 * @param code problem or error; absent when there is none
 * @param detail why it was refused, in the language of the caller; absent when it was not
 * @param at when it was worked on
 */
public record BulkActionItemView(
        UUID complaintId,
        String reference,
        ItemResult.Kind result,
        String code,
        String detail,
        Instant at) {

    static BulkActionItemView of(Items.Found item, ProblemTexts texts) {
        return new BulkActionItemView(
                item.complaintId(),
                item.reference(),
                item.result(),
                item.code(),
                item.code() == null ? null : texts.detail(item.code(), (Object[]) item.arguments()),
                item.at());
    }
}
