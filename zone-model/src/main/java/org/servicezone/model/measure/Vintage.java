package org.servicezone.model.measure;

/** How final a figure is. */
public enum Vintage {
    /** An early estimate; a verdict that rests on it is provisional. */
    FLASH,
    /** The yearly figure. */
    ANNUAL,
    /** The yearly figure as corrected later. */
    REVISED
}
