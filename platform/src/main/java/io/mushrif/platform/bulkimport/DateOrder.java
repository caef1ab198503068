package io.mushrif.platform.bulkimport;

/** Whether the day or the month comes first in dates like 03/04/2026. */
public enum DateOrder {
    /** The third of April. */
    DMY,
    /** The fourth of March. */
    MDY
}
