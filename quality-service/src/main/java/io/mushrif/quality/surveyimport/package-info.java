/** Answers to surveys that were given elsewhere, taken over from files. */
package io.mushrif.quality.surveyimport;
