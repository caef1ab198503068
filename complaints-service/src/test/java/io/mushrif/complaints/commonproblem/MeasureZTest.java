package io.mushrif.complaints.commonproblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.complaints.ManyComplaints;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasureZTest {
    @Test
    void measure() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String[]> docs = new ArrayList<>();
        try (InputStream in =
                new GZIPInputStream(
                        new FileInputStream(
                                "/work/shared/data/complaints/cfpb_ibm_train.json.gz"))) {
            int k = 0;
            for (JsonNode n : json.readTree(in))
                docs.add(
                        new String[] {
                            "A" + k++,
                            "ibm " + n.get("output").asText(),
                            n.get("input")
                                    .asText()
                                    .replace("Narrative: ", "")
                                    .replaceAll("Product:\\s*$", "")
                        });
        }
        try (InputStream in =
                new FileInputStream("/work/shared/data/complaints/cfpb_2015_narratives300.json")) {
            int k = 0;
            for (JsonNode n : json.readTree(in))
                docs.add(
                        new String[] {
                            "B" + k++,
                            "cfpb " + n.get("Product").asText(),
                            n.get("Consumer complaint narrative").asText()
                        });
        }
        List<Said> said = new ArrayList<>();
        Map<UUID, String[]> by = new HashMap<>();
        GroupRows rows = Arc.container().instance(GroupRows.class).get();
        try (Connection c = ManyComplaints.connect()) {
            try (PreparedStatement ins =
                    c.prepareStatement(
                            "insert into complaint (id, version, reference, status, priority, channel, product, language, tags, attributes, import_revision, registered_by, received_at, created_at, timeline_length, description) values (?, 0, 'M-' || nextval('complaint_reference'), 'REGISTERED', 'NORMAL', 'CALL', ?, 'en', '{}', '{}', 0, 'crm', now() - interval '1 day' + ? * interval '1 second', now(), 0, ?)")) {
                int i = 0;
                for (String[] d : docs) {
                    UUID id = UUID.randomUUID();
                    by.put(id, d);
                    ins.setObject(1, id);
                    ins.setString(2, d[1]);
                    ins.setInt(3, i++);
                    ins.setString(4, d[2]);
                    ins.addBatch();
                }
                ins.executeBatch();
            }
            said.addAll(rows.said(c, by.keySet()));
        }
        Map<String, Long> df = new HashMap<>();
        said.forEach(s -> s.words().keySet().forEach(w -> df.merge(w, 1L, Long::sum)));
        WordCounts counts = new WordCounts(said.size(), df);
        try (PrintWriter out = new PrintWriter("/tmp/kn_measure.txt", "UTF-8")) {
            for (double least : new double[] {0.2, 0.225, 0.25, 0.275, 0.3}) {
                Map<Said.Place, SimilarGroups> all = new HashMap<>();
                Map<UUID, List<String>> members = new LinkedHashMap<>();
                Map<UUID, SimilarGroup> groups = new HashMap<>();
                for (Said s : said) {
                    if (s.words().size() < 2) continue;
                    SimilarGroups g = all.computeIfAbsent(s.place(), p -> new SimilarGroups(least));
                    TermVector v = TermVector.of(s.words(), counts);
                    var m = g.best(v);
                    SimilarGroup to;
                    if (m.isPresent()) {
                        to = m.get().group();
                        g.join(to, v, s.shown(), s.receivedAt());
                    } else {
                        to = new SimilarGroup(UUID.randomUUID(), Map.of(), Map.of(), 0, null, null);
                        to.add(v, s.shown(), s.receivedAt());
                        g.put(to);
                    }
                    groups.put(to.id(), to);
                    members.computeIfAbsent(to.id(), x -> new ArrayList<>())
                            .add(by.get(s.complaintId())[0]);
                }
                List<Map.Entry<UUID, List<String>>> big =
                        members.entrySet().stream()
                                .filter(e -> e.getValue().size() >= 3)
                                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                                .toList();
                out.println(
                        "##### "
                                + least
                                + " groups>=3: "
                                + big.size()
                                + " covered "
                                + big.stream().mapToInt(e -> e.getValue().size()).sum()
                                + " of "
                                + said.size()
                                + " sizes "
                                + big.stream().map(e -> e.getValue().size()).toList());
                Map<String, String[]> byName = new HashMap<>();
                by.values().forEach(d -> byName.put(d[0], d));
                for (var e : big) {
                    out.println(
                            "=== "
                                    + least
                                    + " "
                                    + byName.get(e.getValue().get(0))[1]
                                    + " n="
                                    + e.getValue().size()
                                    + " "
                                    + groups.get(e.getKey()).words().keySet().stream()
                                            .limit(8)
                                            .toList());
                    for (String n : e.getValue()) {
                        String t = byName.get(n)[2].replace('\n', ' ');
                        out.println("  " + n + " " + t.substring(0, Math.min(220, t.length())));
                    }
                }
            }
        }
    }
}
