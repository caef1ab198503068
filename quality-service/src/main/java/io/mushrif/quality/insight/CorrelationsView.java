package io.mushrif.quality.insight;

import java.time.LocalDate;
import java.util.List;

/** Whether scores have to do with what customers say and do. */
public record CorrelationsView(LocalDate from, LocalDate to, List<CorrelationLine> lines) {}
