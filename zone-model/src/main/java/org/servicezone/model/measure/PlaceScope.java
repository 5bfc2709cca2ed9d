package org.servicezone.model.measure;

/** What a zone is compared with. */
public enum PlaceScope {
    /** The city it lies in. */
    CITY,
    /** The province. */
    PROVINCE
}
