package io.mushrif.complaints.customertimeline;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.interaction.InteractionView;
import io.mushrif.complaints.interaction.Interactions;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Interactions, complaints and letters of a customer in one list. Each kind is asked for once, with
 * the rights of the current user on each row; what they may not see is left out.
 */
@ApplicationScoped
class CustomerTimeline {

    private static final Set<TimelineType> OF_COMPLAINTS =
            EnumSet.of(
                    TimelineType.REGISTERED,
                    TimelineType.IMPORTED,
                    TimelineType.RESOLVED,
                    TimelineType.REJECTED,
                    TimelineType.REOPENED,
                    TimelineType.CLOSED,
                    TimelineType.WITHDRAWN,
                    TimelineType.MERGED);

    private record Entry(Place place, ContactView view) {}

    private final Customers customers;
    private final Interactions interactions;
    private final Complaints complaints;
    private final EntityManager entities;

    CustomerTimeline(
            Customers customers,
            Interactions interactions,
            Complaints complaints,
            EntityManager entities) {
        this.customers = customers;
        this.interactions = interactions;
        this.complaints = complaints;
        this.entities = entities;
    }

    /**
     * A page of it, newest first.
     *
     * @throws ProblemException 404 when there is no such customer
     */
    @Transactional
    Page<ContactView> page(UUID customer, PageRequest request) {
        if (customers.contact(customer).isEmpty()) {
            throw ProblemException.notFound("customer", customer);
        }
        Place after = Place.of(request.cursor(Place::read));
        int most = request.limit() + 1;
        List<Entry> found =
                Stream.of(
                                interactions(customer, after, most),
                                complaints(customer, after, most),
                                letters(customer, after, most))
                        .flatMap(List::stream)
                        // stable: those of one kind stay in the order of the database
                        .sorted(
                                Comparator.comparing((Entry entry) -> entry.place().at())
                                        .reversed()
                                        .thenComparing(entry -> entry.place().kind()))
                        .limit(most)
                        .toList();
        return Page.of(found, request.limit(), last -> last.place().cursor()).map(Entry::view);
    }

    private List<Entry> interactions(UUID customer, Place after, int most) {
        // the first kind in order: behind another kind of the same moment come earlier ones only
        boolean behind = after != null && after.of(ContactKind.INTERACTION) == Place.Rest.BEHIND;
        Instant until = after == null ? null : behind ? after.at() : after.at().minusNanos(1000);
        return interactions.ofCustomer(customer, until, behind ? after.id() : null, most).stream()
                .map(CustomerTimeline::entry)
                .toList();
    }

    private static Entry entry(InteractionView found) {
        return new Entry(
                new Place(found.startedAt(), ContactKind.INTERACTION, found.id(), 0),
                new ContactView(
                        ContactKind.INTERACTION,
                        found.id(),
                        found.startedAt(),
                        found.outcome().name(),
                        found.channel().name(),
                        found.direction().name(),
                        null,
                        null,
                        found.subject(),
                        "/api/v1/interactions/" + found.id()));
    }

    private List<Entry> complaints(UUID customer, Place after, int most) {
        List<Entry> entries = new ArrayList<>();
        TypedQuery<Tuple> query =
                query(
                        "select c.id, t.at, t.type, c.channel, c.reference, c.category, t.seq"
                                + " from Complaint c join TimelineEntry t on t.complaintId = c.id"
                                + " where c.customerId = :customer and t.type in :types",
                        "t.at",
                        "(t.at, c.id, t.seq) < (:at, :id, :seq)",
                        " order by t.at desc, c.id desc, t.seq desc",
                        ContactKind.COMPLAINT,
                        after);
        query.setParameter("types", OF_COMPLAINTS);
        for (Tuple row :
                query.setParameter("customer", customer).setMaxResults(most).getResultList()) {
            UUID id = row.get(0, UUID.class);
            Instant at = row.get(1, Instant.class);
            entries.add(
                    new Entry(
                            new Place(at, ContactKind.COMPLAINT, id, row.get(6, Integer.class)),
                            new ContactView(
                                    ContactKind.COMPLAINT,
                                    id,
                                    at,
                                    row.get(2, TimelineType.class).name(),
                                    row.get(3, ComplaintChannel.class).name(),
                                    null,
                                    id,
                                    row.get(4, String.class),
                                    row.get(5, String.class),
                                    "/api/v1/complaints/" + id)));
        }
        return entries;
    }

    private List<Entry> letters(UUID customer, Place after, int most) {
        List<Entry> entries = new ArrayList<>();
        TypedQuery<Tuple> query =
                query(
                        "select l.id, l.writtenAt, cast(l.kind as String), cast(l.channel as String), c.id,"
                                + " c.reference, l.subject from Complaint c join Letter l on l.complaintId = c.id"
                                + " where c.customerId = :customer",
                        "l.writtenAt",
                        "(l.writtenAt, l.id) < (:at, :id)",
                        " order by l.writtenAt desc, l.id desc",
                        ContactKind.LETTER,
                        after);
        for (Tuple row :
                query.setParameter("customer", customer).setMaxResults(most).getResultList()) {
            UUID id = row.get(0, UUID.class);
            Instant at = row.get(1, Instant.class);
            UUID complaint = row.get(4, UUID.class);
            entries.add(
                    new Entry(
                            new Place(at, ContactKind.LETTER, id, 0),
                            new ContactView(
                                    ContactKind.LETTER,
                                    id,
                                    at,
                                    row.get(2, String.class),
                                    row.get(3, String.class),
                                    "OUTBOUND",
                                    complaint,
                                    row.get(5, String.class),
                                    row.get(6, String.class),
                                    "/api/v1/complaints/" + complaint + "/letters/" + id)));
        }
        return entries;
    }

    private TypedQuery<Tuple> query(
            String select, String at, String behind, String order, ContactKind kind, Place after) {
        StringBuilder hql = new StringBuilder(select);
        if (after != null) {
            hql.append(" and ")
                    .append(
                            switch (after.of(kind)) {
                                case BEFORE -> at + " < :at";
                                case UNTIL -> at + " <= :at";
                                case BEHIND -> behind;
                            });
        }
        var visible = complaints.visible("c");
        visible.ifPresent(condition -> hql.append(" and (").append(condition.hql()).append(')'));
        TypedQuery<Tuple> query = entities.createQuery(hql.append(order).toString(), Tuple.class);
        if (after != null) {
            query.setParameter("at", after.at());
            if (after.of(kind) == Place.Rest.BEHIND) {
                query.setParameter("id", after.id());
                if (kind == ContactKind.COMPLAINT) {
                    query.setParameter("seq", after.seq());
                }
            }
        }
        visible.ifPresent(condition -> condition.values().forEach(query::setParameter));
        return query;
    }
}
