package io.mushrif.complaints.complaint;

/**
 * What was judged at the assessment (ISO 10002:2018, 7.5).
 *
 * @param safety whether somebody's safety is at stake
 * @param immediateAction whether something must be, and can be, done at once
 * @param derivedPriority what the priority matrix says; absent without severity and impact
 * @param priorityReason why the priority is another one; absent when it is not
 */
public record AssessmentView(
        Severity severity,
        boolean safety,
        Complexity complexity,
        Impact impact,
        boolean immediateAction,
        ComplaintPriority derivedPriority,
        String priorityReason) {}
