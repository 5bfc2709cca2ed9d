package org.servicezone.model.standing;

/** What of a zone may change while it holds the title. */
public enum ZoneChange {
    /** Its boundary (四至范围). */
    BOUNDARY,
    /** Its type. */
    TYPE,
    /** Its leading industry. */
    INDUSTRY,
    /** Its management body. */
    BODY,
    /** Its name. */
    NAME,
    /** It took in another zone, or a part was split from it. */
    EXTENT
}
