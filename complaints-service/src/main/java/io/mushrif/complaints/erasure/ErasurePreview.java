package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.LocalizedText;
import java.util.List;

/**
 * What the erasure of a customer would do.
 *
 * @param openComplaints references of complaints that are still worked on
 * @param legalHold absent when there is none in force
 * @param possible whether it can be asked for without an override
 */
public record ErasurePreview(
        List<Section> sections,
        List<String> openComplaints,
        LegalHoldView legalHold,
        boolean possible) {

    /**
     * One kind of data.
     *
     * @param rows that hold personal data now
     * @param stays what stays and why; absent for nothing
     */
    public record Section(String section, LocalizedText heading, long rows, LocalizedText stays) {}
}
