package io.mushrif.quality.sampling;

/** How a plan chooses. */
public enum SamplingMethod {
    /** Each interaction with the same chance. */
    RANDOM,
    /** By strata, so that each is in the sample. */
    STRATIFIED,
    /** Those first that the rules weigh most; those that no rule holds for are not drawn. */
    RISK_BASED,
    /** The same number of each agent. */
    QUOTA
}
