/** The deployment settings under {@code k8s/}, rendered and held to their rules. */
package io.mushrif.k8s;
