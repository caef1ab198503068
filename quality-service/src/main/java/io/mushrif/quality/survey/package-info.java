/** Surveys: what customers are asked after a complaint or an interaction, and what they say. */
package io.mushrif.quality.survey;
