package org.servicezone.model.scheme;

/** Which place is given to those that share several. */
public enum TiedPlaces {
    /** The best of them (1, 2, 2, 4). */
    BEST,
    /** The mean of them (1, 2.5, 2.5, 4). */
    MEAN,
    /** The worst of them (1, 3, 3, 4). */
    WORST
}
