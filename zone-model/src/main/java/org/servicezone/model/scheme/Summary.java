package org.servicezone.model.scheme;

/** One figure that stands for a reference set. */
public enum Summary {
    /** The least figure. */
    LEAST,
    /** The greatest figure. */
    GREATEST,
    /** The arithmetic mean. */
    MEAN,
    /** A quantile, linear between the figures beside it (type 7 of Hyndman and Fan 1996). */
    QUANTILE
}
