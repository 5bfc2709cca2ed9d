package org.servicezone.model.zone;

import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.ZoneType;

/**
 * The type a zone is compared under, and who says so.
 *
 * @param type  the type
 * @param source  who says so
 */
public record DeclaredType(ZoneType type, Source source) {}
