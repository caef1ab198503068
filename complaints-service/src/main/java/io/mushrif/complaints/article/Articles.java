package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All articles with their versions. */
@ApplicationScoped
class Articles implements PanacheRepositoryBase<Article, UUID> {

    /** What search finds: per language the version that is read and the one that is worked on. */
    private static final String FIND =
            """
            insert into article_text (article_id, language, published, number, kind, audience, title, summary, body)
            select a.id, t.key, v.status = 'PUBLISHED', v.number, a.kind, v.audience,
                t.value ->> 'title', t.value ->> 'summary', t.value ->> 'body'
            from article a join article_version v on v.article_id = a.id
                and (v.number = a.published_number and v.status = 'PUBLISHED' or v.number = a.working_number)
            cross join lateral jsonb_each(v.texts) t
            where a.id = :id and t.value <> 'null'::jsonb
            """;

    private final Site site;
    private final Clock clock;

    Articles(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    Article require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("article", id));
    }

    /** The article, which nobody else changes until the transaction ends. */
    Article lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("article", id));
    }

    Optional<Article> from(String source, String externalId) {
        return find("source = ?1 and externalId = ?2", source, externalId).firstResultOptional();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    /** A version; null for no number. */
    ArticleVersion version(UUID article, Integer number) {
        return number == null
                ? null
                : getEntityManager()
                        .find(ArticleVersion.class, new ArticleVersion.Key(article, number));
    }

    ArticleVersion requireVersion(UUID article, int number) {
        ArticleVersion version = version(article, number);
        if (version == null) {
            throw ProblemException.notFound("version", number);
        }
        return version;
    }

    /** Newest first. */
    List<ArticleVersion> versions(UUID article) {
        return getEntityManager()
                .createQuery(
                        "from ArticleVersion where articleId = :id order by number desc",
                        ArticleVersion.class)
                .setParameter("id", article)
                .getResultList();
    }

    /** Oldest first. */
    List<ArticleEntryView> history(UUID article) {
        return getEntityManager()
                .createQuery(
                        "from ArticleEntry where articleId = :id order by seq", ArticleEntry.class)
                .setParameter("id", article)
                .getResultStream()
                .map(ArticleEntry::view)
                .toList();
    }

    /** Writes what search finds, in the running transaction. */
    void makeFound(Article article) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("delete from article_text where article_id = :id")
                .setParameter("id", article.id())
                .executeUpdate();
        getEntityManager().createNativeQuery(FIND).setParameter("id", article.id()).executeUpdate();
    }

    /**
     * The next article whose owner has to be told that the day of its review has come, which this
     * transaction alone works on: another replica passes it over.
     */
    Optional<Article> nextReview() {
        List<?> found =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select id from article
                                where status = 'PUBLISHED' and review_on <= :today
                                  and review_noticed_on is distinct from review_on
                                order by review_on, id limit 1 for update skip locked
                                """,
                                UUID.class)
                        .setParameter("today", today())
                        .getResultList();
        return found.stream().map(id -> findById((UUID) id)).findFirst();
    }
}
