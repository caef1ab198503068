/**
 * Corrective and preventive actions, and the effect that each had: complaint rates before and
 * after, compared exactly. docs/corrective-actions.md says how.
 */
package io.mushrif.complaints.correctiveaction;
