/** 95 % confidence intervals that several figures are told with. Pure. */
package io.mushrif.quality.confidence;
