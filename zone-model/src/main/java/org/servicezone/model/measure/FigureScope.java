package org.servicezone.model.measure;

/** Which units of a zone a figure covers. */
public enum FigureScope {
    /** All units operating inside the boundary (在地统计). */
    ALL_UNITS,
    /** Service units only. */
    SERVICES_ONLY,
    /** Units of the leading industry only. */
    LEADING_INDUSTRY,
    /** Units registered inside, wherever they work. */
    REGISTERED_ONLY
}
