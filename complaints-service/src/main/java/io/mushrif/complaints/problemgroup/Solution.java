package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.Recourse;
import io.mushrif.complaints.complaint.Remedy;

/**
 * The decision on all complaints of a group and what their customers are told.
 *
 * @param remedy what each customer is given; absent for nothing
 * @param recourse where they can go with it; absent when not said
 * @param article knowledge article that explains it; absent for none
 */
public record Solution(
        ComplaintOutcome outcome,
        Message response,
        Remedy remedy,
        Recourse recourse,
        String article) {}
