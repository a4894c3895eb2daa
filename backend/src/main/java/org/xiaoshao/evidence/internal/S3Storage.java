package org.xiaoshao.evidence.internal;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps bytes in a bucket of a store that speaks S3. An object is there when all of it has come,
 * and several backends share it without a common directory.
 */
class S3Storage implements Storage {

    private final S3Client client;
    private final String bucket;

    S3Storage(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * @throws IllegalArgumentException when bucket or keys are not named
     */
    static S3Storage of(S3Settings settings) {
        return new S3Storage(client(settings), named("bucket", settings.bucket()));
    }

    static S3Client client(S3Settings settings) {
        var keys =
                AwsBasicCredentials.create(
                        named("access-key", settings.accessKey()),
                        named("secret-key", settings.secretKey()));
        return S3Client.builder()
                .endpointOverride(settings.endpoint().orElseThrow())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .forcePathStyle(settings.pathStyle())
                // Stores that are not Amazon's own refuse the trailing checksums that it knows;
                // the SHA-256 of every file stands in the ledger.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static String named(String name, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("xiaoshao.evidence.s3." + name + " is missing"));
    }

    @Override
    public void put(String name, Path file) {
        client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(file));
    }

    @Override
    public Optional<Content> open(String name) {
        try {
            var object = client.getObject(request -> request.bucket(bucket).key(name));
            return Optional.of(new Content(object.response().contentLength(), object));
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) {
        client.deleteObject(request -> request.bucket(bucket).key(name));
    }
}
