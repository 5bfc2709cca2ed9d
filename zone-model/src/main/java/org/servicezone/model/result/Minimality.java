package org.servicezone.model.result;

/** In what sense a way is the smallest. */
public enum Minimality {
    /** No way has fewer steps. */
    BY_NUMBER,
    /** No step can be left out while the others are as they are; another way may have fewer. */
    BY_INCLUSION
}
