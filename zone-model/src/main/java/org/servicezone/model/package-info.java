/**
 * The model's root: it holds the common style of all value types and nothing else.
 *
 * <p>Each package below imports only packages listed above it: label, number, time, policy, quantity, vocabulary,
 * measure, zone, province, rule, requirement, scheme, rulebook, finding, result, casework, review.
 */
@NullMarked
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        depluralize = true,
        depluralizeDictionary = {
            "basis:bases",
            "industry:industries",
            "body:bodies",
            "match:matches",
            "alias:aliases",
            "status:statuses"
        },
        allowedClasspathAnnotations = Override.class)
package org.servicezone.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
