package io.mushrif.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Chooses where the bytes of attachments lie. */
@ApplicationScoped
class AttachmentStores {

    @Produces
    @ApplicationScoped
    AttachmentStore store(AttachmentConfig config) {
        return config.store() == AttachmentConfig.Store.S3
                ? new S3Store(config.s3())
                : new FileStore(config.directory());
    }

    void close(@Disposes AttachmentStore store) {
        if (store instanceof S3Store s3) {
            s3.close();
        }
    }
}
