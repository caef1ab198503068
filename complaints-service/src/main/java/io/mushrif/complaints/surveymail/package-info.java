/**
 * Surveys of the quality service, seen from here: their links go to customers who allow it, and a
 * low score with the wish to be called takes a complaint up again.
 */
package io.mushrif.complaints.surveymail;
