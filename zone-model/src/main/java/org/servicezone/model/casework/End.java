package org.servicezone.model.casework;

import org.servicezone.model.rule.Heading;

/**
 * One end of a procedure. Nothing follows it; a new application is a new file.
 *
 * @param heading  its id, unique among steps and ends, with its provision and name
 * @param kind  how it ends
 */
public record End(Heading heading, EndKind kind) {}
