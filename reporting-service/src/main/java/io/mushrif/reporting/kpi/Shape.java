package io.mushrif.reporting.kpi;

/** How a key figure is made of its numerator and denominator. */
enum Shape {
    /** How many; a bucket without facts has none, which is a figure as well. */
    COUNT,
    /** How many there are at the end of a bucket, from all that happened until then. */
    LEVEL,
    /** Numerator per denominator; a bucket without a denominator has no figure. */
    RATIO,
    /** As a ratio, in hundredths. */
    PERCENTAGE
}
