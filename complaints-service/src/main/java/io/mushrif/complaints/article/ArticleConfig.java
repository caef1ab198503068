package io.mushrif.complaints.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the knowledge base looks after itself. */
@ConfigMapping(prefix = "mushrif.article")
public interface ArticleConfig {

    /** Pause between two looks for articles whose day of review has come. */
    @WithDefault("1m")
    Duration reviewPoll();
}
