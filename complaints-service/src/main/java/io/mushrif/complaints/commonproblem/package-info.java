/**
 * Common problems: groups of complaints that say the same, found by themselves as complaints come
 * in, with their trend, until somebody solves them for all. docs/common-problems.md says how.
 */
package io.mushrif.complaints.commonproblem;
