package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replcas: 3",
                "strategy: {rollingUpdate: {maxUnavailble: 0}}",
                "template: {metadata: {lables: {}}}",
                "template: {spec: {securityContext: {runAsNonroot: true}}}",
                "template: {spec: {containers: [{livenesProbe: {}}]}}",
                "template: {spec: {containers: [{livenessProbe: {httpGet: {prot: http}}}]}}",
                "template: {spec: {containers: [{resources: {limit: {cpu: 1}}}]}}"
            })
    void a_misspelt_field_is_caught_at_any_depth(String spec) {
        assertThatThrownBy(
                        () ->
                                ManifestReader.read(
                                        """
                                        apiVersion: apps/v1
                                        kind: Deployment
                                        metadata: {name: any}
                                        spec: {%s}
                                        """
                                                .formatted(spec)))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_version_of_a_kind_that_is_no_longer_served_is_caught() {
        assertThatThrownBy(
                        () ->
                                ManifestReader.read(
                                        "{apiVersion: extensions/v1beta1, kind: Deployment}"))
                .hasMessageContaining("extensions/v1beta1 Deployment");
    }
}
