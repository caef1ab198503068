/** One search over complaints, interactions, articles and customers, in Arabic and English. */
package io.mushrif.complaints.search;
