package io.mushrif.complaints.reading;

import java.util.UUID;

/**
 * How far a team is with what it has to read.
 *
 * @param teamId absent for agents without a team
 */
public record TeamFigures(UUID teamId, ReadingFigures figures) {}
