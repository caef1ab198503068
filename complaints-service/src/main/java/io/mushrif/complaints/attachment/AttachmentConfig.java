package io.mushrif.complaints.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be attached and where it lies. */
@ConfigMapping(prefix = "mushrif.attachments")
public interface AttachmentConfig {

    /** Where the bytes lie. */
    enum Store {
        /** In a folder that all replicas share, or of the only replica. */
        FILES,
        /** In a bucket of an object store that speaks S3. */
        S3
    }

    /** Where the bytes lie. */
    @WithDefault("files")
    Store store();

    /** Folder of the store {@code files}; made when it is not there. */
    @WithDefault("attachments")
    Path directory();

    /** Settings of the store {@code s3}. */
    S3 s3();

    /** Largest file, in bytes. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** Most files of one complaint; redacted ones do not count. */
    @WithDefault("100")
    @Min(1)
    int maxCount();

    /** Most bytes of all files of one complaint; redacted ones do not count. */
    @WithDefault("200M")
    MemorySize maxTotal();

    /** How long bytes without a row are left alone: longer than any upload takes. */
    @WithDefault("24h")
    Duration sweepAfter();

    /** How often it is looked for such bytes, and for those of redacted files. */
    @WithDefault("1m")
    Duration sweepEvery();

    /**
     * Media types that can be attached, as Apache Tika names them. Programs, scripts, archives,
     * HTML and SVG are refused whatever stands here.
     */
    @WithDefault(
            "application/pdf,application/rtf,text/plain,text/csv,"
                    + "application/msword,application/vnd.ms-excel,application/vnd.ms-powerpoint,"
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
                    + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                    + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
                    + "application/vnd.oasis.opendocument.text,"
                    + "application/vnd.oasis.opendocument.spreadsheet,"
                    + "image/jpeg,image/png,image/gif,image/webp,image/tiff,image/bmp,image/heic,"
                    + "audio/mpeg,audio/mp4,audio/vnd.wave,audio/ogg,audio/vorbis,audio/opus,audio/amr,"
                    + "audio/x-flac,message/rfc822,application/vnd.ms-outlook")
    List<String> types();

    /** An object store that speaks S3. */
    interface S3 {

        /** Bucket; it has to be there. */
        Optional<String> bucket();

        /** Region. */
        @WithDefault("us-east-1")
        String region();

        /** Address of the object store; that of AWS if absent. */
        Optional<URI> endpoint();

        /** Whether the bucket stands in the path instead of the host name, as MinIO wants it. */
        @WithDefault("true")
        boolean pathStyle();

        /** Access key; as the AWS SDK finds it (environment, service account) if absent. */
        Optional<String> accessKey();

        /** Secret key. */
        Optional<String> secretKey();

        /** Put before each key, for example {@code complaints/}. */
        @WithDefault("complaints/")
        String prefix();
    }
}
