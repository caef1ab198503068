/**
 * Training needs: criteria that an agent fails again and again, found by rules. docs/coaching.md
 * says how.
 */
package io.mushrif.quality.trainingneed;
