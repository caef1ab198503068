package io.mushrif.complaints.mailbox;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All messages of mailboxes that were looked at. */
@ApplicationScoped
class MailboxMessages implements PanacheRepositoryBase<MailboxMessage, UUID> {

    private static final List<MessageState> TAKEN_IN =
            List.of(MessageState.REGISTERED, MessageState.ADDED, MessageState.RECORDED);

    @Transactional
    Optional<MailboxMessage> at(MessagePlace place) {
        return find(
                        "mailbox = ?1 and uidValidity = ?2 and uid = ?3",
                        place.mailbox(),
                        place.uidValidity(),
                        place.uid())
                .firstResultOptional();
    }

    /** The highest number of a message that was looked at; 0 for none. */
    @Transactional
    long lastUid(String mailbox, long uidValidity) {
        return find(
                        "select coalesce(max(uid), 0) from MailboxMessage"
                                + " where mailbox = ?1 and uidValidity = ?2",
                        mailbox,
                        uidValidity)
                .project(Long.class)
                .singleResult();
    }

    /**
     * Whether a message of this sender was taken in before, in whatever mailbox. Nobody else takes
     * it in until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isTakenIn(String messageId, String sender) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 7))")
                .setParameter("id", messageId)
                .getSingleResult();
        return count("messageId = ?1 and sender = ?2 and state in ?3", messageId, sender, TAKEN_IN)
                > 0;
    }

    /** How many messages of a sender were taken in since. */
    long ofSender(String mailbox, String sender, Instant since) {
        return count(
                "mailbox = ?1 and sender = ?2 and takenAt > ?3 and state in ?4",
                mailbox,
                sender,
                since,
                TAKEN_IN);
    }

    /** The complaint that an earlier message of the same sender belongs to. */
    Optional<UUID> complaintOf(String messageId, String sender) {
        return find(
                        "messageId = ?1 and sender = ?2 and complaintId is not null order by takenAt",
                        messageId,
                        sender)
                .firstResultOptional()
                .map(MailboxMessage::complaintId);
    }

    @Transactional
    Page<MessageView> page(String mailbox, MessageFilter filter) {
        return ListQuery.of(getEntityManager(), MailboxMessage.class)
                .equal("mailbox", mailbox)
                .equal("state", filter.state)
                .page(
                        filter,
                        Sort.newestFirst("takenAt"),
                        MailboxMessage::takenAt,
                        MailboxMessage::id)
                .map(MailboxMessage::view);
    }
}
