package io.mushrif.complaints.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Articles are taken over from a file. A row that says what is known already changes nothing. What
 * is published where it comes from is published here: it was approved there. A draft that somebody
 * here has written on stays as it is.
 */
@ApplicationScoped
class ImportArticles implements ImportTarget<ImportedArticle> {

    private static final String LAYOUT = "/layouts/articles-mushrif.json";

    private final Articles articles;
    private final ArticleWork work;
    private final PublishArticle publishArticle;
    private final EntityManager entities;
    private final Site site;
    private final Clock clock;
    private final List<ColumnMapping> layouts;

    ImportArticles(
            Articles articles,
            ArticleWork work,
            PublishArticle publishArticle,
            EntityManager entities,
            Site site,
            Clock clock,
            ObjectMapper json) {
        this.articles = articles;
        this.work = work;
        this.publishArticle = publishArticle;
        this.entities = entities;
        this.site = site;
        this.clock = clock;
        layouts = List.of(layout(json));
    }

    @Override
    public String type() {
        return "articles";
    }

    @Override
    public List<ColumnMapping> layouts() {
        return layouts;
    }

    @Override
    public Set<String> dateFields() {
        return Set.of("reviewOn");
    }

    @Override
    public ImportedArticle read(Row row, ColumnMapping mapping) throws RowReject {
        return ArticleRows.read(row, mapping, site.zone());
    }

    @Override
    public Outcome write(List<ImportedArticle> batch, String user, boolean dryRun) {
        Outcome outcome = Outcome.NONE;
        Map<String, String> seen = new HashMap<>();
        for (ImportedArticle row : batch) {
            String hash = row.hash();
            String before =
                    seen.containsKey(row.externalId())
                            ? seen.get(row.externalId())
                            : articles.from(row.source(), row.externalId())
                                    .map(Article::importHash)
                                    .orElse(null);
            outcome =
                    outcome.plus(
                            before == null
                                    ? new Outcome(1, 0, 0)
                                    : before.equals(hash)
                                            ? new Outcome(0, 0, 1)
                                            : new Outcome(0, 1, 0));
            seen.put(row.externalId(), hash);
            if (!dryRun && !hash.equals(before)) {
                keep(row, hash, user);
            }
        }
        entities.flush();
        return outcome;
    }

    private void keep(ImportedArticle row, String hash, String user) {
        Instant now = clock.instant();
        Optional<Article> known = articles.from(row.source(), row.externalId());
        Article article =
                known.map(found -> articles.lock(found.id()))
                        .orElseGet(() -> new Article(row.kind(), row.profile(), user, now));
        article.importedAs(hash);
        ArticleVersion working = articles.version(article.id(), article.workingNumber());
        if (known.isPresent()) {
            article.describe(row.profile());
        } else {
            article.comesFrom(row.source(), row.externalId());
        }
        boolean follows = working != null && working.isImported();
        if (working != null && !follows && !row.published()) {
            return;
        }
        ArticleVersion version =
                follows
                        ? working
                        : ArticleVersion.imported(
                                article.id(), article.nextVersion(), row.content(), user, now);
        if (follows) {
            version.reimport(row.content(), user);
        }
        if (!row.published() || known.isEmpty()) {
            article.works(version);
        }
        // in the order of the foreign key, and with all that is not null
        if (known.isEmpty()) {
            entities.persist(article);
        }
        if (!follows) {
            entities.persist(version);
        }
        work.apply(
                article,
                version,
                row.published() ? ArticleVerb.PUBLISH : ArticleVerb.EDIT,
                (it, about, at, details) -> {
                    details.put("source", row.source());
                    details.put("externalId", row.externalId());
                    details.put("version", about.number());
                    return row.published()
                            ? publishArticle.imported(it, about, user, at, details)
                            : List.of();
                },
                user);
    }

    private static ColumnMapping layout(ObjectMapper json) {
        try (InputStream stream = ImportArticles.class.getResourceAsStream(LAYOUT)) {
            return json.readValue(stream, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(LAYOUT, e);
        }
    }
}
