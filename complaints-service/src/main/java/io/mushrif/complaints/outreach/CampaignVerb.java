package io.mushrif.complaints.outreach;

/** What can be done with a campaign. */
enum CampaignVerb {
    CHANGE,
    SCHEDULE,
    START,
    PAUSE,
    RESUME,
    COMPLETE,
    CANCEL
}
