package io.mushrif.contracts;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.article.ArticlePublished;
import io.mushrif.contracts.article.ArticleRetired;
import io.mushrif.contracts.article.ArticleReviewDue;
import io.mushrif.contracts.article.ArticleSigned;
import io.mushrif.contracts.article.ReadingAssigned;
import io.mushrif.contracts.article.ReadingWithdrawn;
import io.mushrif.contracts.calibration.CalibrationCompleted;
import io.mushrif.contracts.coaching.CoachingCancelled;
import io.mushrif.contracts.coaching.CoachingHeld;
import io.mushrif.contracts.coaching.CoachingPlanned;
import io.mushrif.contracts.coaching.CoachingRescheduled;
import io.mushrif.contracts.coaching.GoalChecked;
import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintCauseFound;
import io.mushrif.contracts.complaint.ComplaintClockBreached;
import io.mushrif.contracts.complaint.ComplaintClockWarned;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintReferralAnswered;
import io.mushrif.contracts.complaint.ComplaintReferralCancelled;
import io.mushrif.contracts.complaint.ComplaintReferralReminded;
import io.mushrif.contracts.complaint.ComplaintReferred;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import io.mushrif.contracts.correctiveaction.CorrectiveActionChecked;
import io.mushrif.contracts.correctiveaction.CorrectiveActionCompleted;
import io.mushrif.contracts.correctiveaction.CorrectiveActionPlanned;
import io.mushrif.contracts.customer.CustomerChanged;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.customer.CustomerMergeUndone;
import io.mushrif.contracts.customer.CustomerMerged;
import io.mushrif.contracts.customer.CustomerRegistered;
import io.mushrif.contracts.evaluation.DisputeDecided;
import io.mushrif.contracts.evaluation.EvaluationAcknowledged;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationDisputed;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.contracts.team.TeamChanged;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.contracts.trainingneed.TrainingNeedClosed;
import io.mushrif.contracts.trainingneed.TrainingNeeded;
import java.util.List;

/** Every event version that a service of Mushrif publishes. */
public final class Events {

    /** All event records, in no particular order. */
    public static final List<Class<? extends Event>> ALL =
            List.of(
                    ComplaintRegistered.class,
                    ComplaintImported.class,
                    ComplaintAcknowledged.class,
                    ComplaintAssigned.class,
                    ComplaintStatusChanged.class,
                    ComplaintResolved.class,
                    ComplaintClosed.class,
                    ComplaintReopened.class,
                    ComplaintWithdrawn.class,
                    ComplaintMerged.class,
                    ComplaintEscalated.class,
                    ComplaintReferred.class,
                    ComplaintReferralReminded.class,
                    ComplaintReferralAnswered.class,
                    ComplaintReferralCancelled.class,
                    ComplaintCauseFound.class,
                    CorrectiveActionPlanned.class,
                    CorrectiveActionCompleted.class,
                    CorrectiveActionChecked.class,
                    ArticlePublished.class,
                    ArticleRetired.class,
                    ArticleReviewDue.class,
                    ReadingAssigned.class,
                    ArticleSigned.class,
                    ReadingWithdrawn.class,
                    ComplaintClockWarned.class,
                    ComplaintClockBreached.class,
                    CustomerRegistered.class,
                    CustomerChanged.class,
                    CustomerErased.class,
                    CustomerMerged.class,
                    CustomerMergeUndone.class,
                    InteractionRecorded.class,
                    InteractionErased.class,
                    TeamCreated.class,
                    TeamChanged.class,
                    AgentJoined.class,
                    AgentChanged.class,
                    AgentLeft.class,
                    ShiftStarted.class,
                    ShiftEnded.class,
                    CalibrationCompleted.class,
                    EvaluationCompleted.class,
                    EvaluationRescored.class,
                    EvaluationAcknowledged.class,
                    EvaluationDisputed.class,
                    DisputeDecided.class,
                    SurveyInvited.class,
                    SurveyAnswered.class,
                    SurveySent.class,
                    SurveyRefused.class,
                    CoachingPlanned.class,
                    CoachingRescheduled.class,
                    CoachingCancelled.class,
                    CoachingHeld.class,
                    GoalChecked.class,
                    TrainingNeeded.class,
                    TrainingNeedClosed.class);

    private Events() {}

    /** The wire name and topic of an event record. */
    public static EventType typeOf(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type;
    }
}
