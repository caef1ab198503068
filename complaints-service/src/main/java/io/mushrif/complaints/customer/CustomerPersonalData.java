package io.mushrif.complaints.customer;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.ErasureSubject;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The record of a customer: who they are and how they are reached. */
@ApplicationScoped
class CustomerPersonalData implements PersonalData, ErasureSubject {

    private final Customers customers;
    private final PersonalRows rows;

    CustomerPersonalData(Customers customers, PersonalRows rows) {
        this.customers = customers;
        this.rows = rows;
    }

    @Override
    public long lock(UUID customer) {
        Customer locked =
                customers
                        .findByIdOptional(customer, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> ProblemException.notFound("customer", customer));
        if (locked.mergedInto() != null) {
            throw ProblemException.conflict(
                    "customer-merged", customer, customers.survivor(customer).orElseThrow());
        }
        return locked.version();
    }

    @Override
    public List<UUID> records(UUID customer) {
        return customers.withAbsorbed(customer);
    }

    @Override
    public void markErased(UUID customer, Instant now) {
        customers.flush();
        rows.update(
                "update customer set erased_at = ?, version = version + 1 where id = ?",
                now,
                customer);
    }

    @Override
    public String section() {
        return "customer";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Customer record", "سجل العميل");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "An empty record with its random id, language and day of registration: figures refer to it.",
                "سجل فارغ بمعرّفه العشوائي ولغته ويوم تسجيله، لأن الأرقام تُحيل إليه.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                "select count(*) from customer where id = ? and name <> ?", customer, ERASED);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select id as customer_id, name, email, phone, language, preferred_channel, source, external_id, created_at
                from customer where id = ?
                """,
                customer);
    }

    @Override
    public Set<String> traces(UUID customer) {
        return new TreeSet<>(
                rows.texts(
                        """
                        select trace from customer c,
                            unnest(array[c.name, c.email, lower(c.email), c.phone, c.external_id]) as trace
                        where c.id = ? and trace is not null and trace <> ''
                        """,
                        customer));
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update customer set name = ?, email = null, phone = null, external_id = null, preferred_channel = null,
                    version = version + 1
                where id = ? and (name, email, phone, external_id, preferred_channel)
                    is distinct from (cast(? as varchar), null, null, null, null)
                """,
                ERASED,
                person.customerId(),
                ERASED);
    }
}
