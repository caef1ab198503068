package io.mushrif.complaints.clock;

import java.util.List;

/** What each clock of a simulation shows. */
public record ClockSimulationView(List<SimulatedClock> clocks) {}
