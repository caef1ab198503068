package io.mushrif.complaints.attachment;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where the bytes of attachments lie, when the service starts. */
@Startup
@ApplicationScoped
class AttachmentStores {

    private final AttachmentStore store;

    AttachmentStores(AttachmentConfig config) {
        store =
                config.store() == AttachmentConfig.Store.S3
                        ? new S3Store(config.s3())
                        : new FileStore(config.directory());
    }

    @Produces
    @ApplicationScoped
    AttachmentStore store() {
        return store;
    }

    @PreDestroy
    void close() {
        if (store instanceof S3Store s3) {
            s3.close();
        }
    }
}
