package io.mushrif.devstack.demo;

import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.Terminal;
import java.nio.file.Path;

/**
 * Loads the demo data step by step. Every step may be repeated: what is there already is left as it
 * is.
 */
public final class DemoData {

    private final DemoStaff staff;
    private final DemoComplaints complaints;
    private final DemoRecords records;
    private final DemoQuality quality;
    private final DemoSurvey survey;

    public DemoData(GatewayClient api, Terminal terminal, Path repository) {
        this.staff = new DemoStaff(api, terminal);
        this.complaints = new DemoComplaints(api, terminal, repository);
        this.records = new DemoRecords(api, terminal, repository);
        this.quality = new DemoQuality(api, terminal, repository);
        this.survey = new DemoSurvey(api, terminal, repository);
    }

    public void load() {
        staff.load();
        complaints.load();
        records.load();
        quality.load();
        survey.load();
    }
}
