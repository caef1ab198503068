/**
 * Letters to customers: written from templates with the wording that the law asks for, mailed, kept
 * as sent.
 */
package io.mushrif.complaints.response;
