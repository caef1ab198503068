package io.mushrif.complaints.complaint;

import io.mushrif.platform.bulkimport.Fingerprint;
import java.time.Instant;
import java.util.Map;

/** A complaint as another system tells it. */
record ImportedComplaint(
        String source,
        String externalId,
        Instant receivedAt,
        ComplaintStatus status,
        ComplaintChannel channel,
        String product,
        String category,
        String description,
        String legalEntity,
        String language,
        String response,
        Boolean respondedInTime,
        Map<String, String> attributes,
        String hash) {

    ImportedComplaint {
        attributes = Map.copyOf(attributes);
    }

    /** The same with a fingerprint of all that it says, by which a repeated row is known. */
    ImportedComplaint fingerprinted() {
        return new ImportedComplaint(
                source,
                externalId,
                receivedAt,
                status,
                channel,
                product,
                category,
                description,
                legalEntity,
                language,
                response,
                respondedInTime,
                attributes,
                fingerprint());
    }

    private String fingerprint() {
        return new Fingerprint()
                .add(source)
                .add(externalId)
                .add(receivedAt)
                .add(status)
                .add(channel)
                .add(product)
                .add(category)
                .add(description)
                .add(legalEntity)
                .add(language)
                .add(response)
                .add(respondedInTime)
                .add(attributes)
                .hash();
    }
}
