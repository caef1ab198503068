/** Key figures: pure definitions over facts, in one registry, and the answer to questions. */
package io.mushrif.reporting.kpi;
