/**
 * Knowledge: articles, FAQs, SOPs and the code of conduct in Arabic and English, from draft over
 * review to publication, and what helps with a complaint. docs/articles.md says how.
 */
package io.mushrif.complaints.article;
