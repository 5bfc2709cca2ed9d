/**
 * From application to recognition: files through their steps, experts' panels, selection on merit. It decides nothing that a
 * person has to decide. Imports no other package of this module.
 */
@NullMarked
package org.servicezone.scoring.recognition;

import org.jspecify.annotations.NullMarked;
