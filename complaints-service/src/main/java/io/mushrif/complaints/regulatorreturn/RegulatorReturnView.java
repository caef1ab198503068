package io.mushrif.complaints.regulatorreturn;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A return as the API shows it.
 *
 * @param legalEntity absent for all together
 * @param regime law that the legal entity falls under; absent for none
 * @param from first day
 * @param to day behind the last one
 * @param timeZone in which days begin
 * @param computedAt when it was computed
 * @param ageBands in which closed and outstanding complaints are counted
 * @param totals all rows together
 */
public record RegulatorReturnView(
        String legalEntity,
        String regime,
        LocalDate from,
        LocalDate to,
        String timeZone,
        Instant computedAt,
        List<Band> ageBands,
        List<ReturnRow> rows,
        Figures totals) {

    /** An age band: the code that figures name it by, and what people call it. */
    public record Band(String code, LocalizedText title) {}
}
