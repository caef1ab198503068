package io.mushrif.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Keeps bytes in a bucket of an object store that speaks S3; an object is there as a whole. */
final class S3Store implements AttachmentStore, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CHECK_PATIENCE = Duration.ofSeconds(2);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(AttachmentConfig.S3 config) {
        bucket =
                config.bucket()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "mushrif.attachments.s3.bucket is missing"));
        prefix = config.prefix();
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(config.region()))
                        .credentialsProvider(credentials(config))
                        .forcePathStyle(config.pathStyle())
                        // object stores other than that of AWS do not know the newer checksums
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(PATIENCE)
                                        .socketTimeout(PATIENCE));
        config.endpoint().ifPresent(builder::endpointOverride);
        client = builder.build();
    }

    private static AwsCredentialsProvider credentials(AttachmentConfig.S3 config) {
        return config.accessKey().isPresent()
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(
                                config.accessKey().get(), config.secretKey().orElseThrow()))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void put(String key, InputStream bytes, long length) throws IOException {
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(prefix + key),
                    RequestBody.fromInputStream(bytes, length));
        } catch (SdkException e) {
            throw new IOException("an object could not be kept", e);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(prefix + key));
        } catch (SdkException e) {
            throw new IOException("an object could not be read", e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
        } catch (SdkException e) {
            throw new IOException("an object could not be deleted", e);
        }
    }

    @Override
    public void check() throws IOException {
        try {
            client.headBucket(
                    request ->
                            request.bucket(bucket)
                                    .overrideConfiguration(
                                            override -> override.apiCallTimeout(CHECK_PATIENCE)));
        } catch (SdkException e) {
            throw new IOException("the bucket does not answer", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
