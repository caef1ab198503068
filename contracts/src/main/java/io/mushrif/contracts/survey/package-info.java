/** Events: invitations to surveys and what becomes of them. */
package io.mushrif.contracts.survey;
