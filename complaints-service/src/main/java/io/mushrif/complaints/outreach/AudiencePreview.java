package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ContactPolicy;
import java.util.Map;

/**
 * Whom a campaign would reach if it began now.
 *
 * @param size customers of the audience
 * @param reached of them, those who may be contacted, be it later in their contact hours
 * @param excluded how many are not, by reason
 * @param byLanguage how many of those who are reached get it in which language
 */
public record AudiencePreview(
        long size,
        long reached,
        Map<ContactPolicy.Refusal, Long> excluded,
        Map<String, Long> byLanguage) {}
