package org.servicezone.scoring.management;

import java.time.LocalDate;
import java.util.Optional;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.Evaluation;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;

/** What a ground for one zone looks at. */
record Dossier(
        CheckedRulebook rulebook,
        Readings readings,
        Province province,
        Optional<Evaluation> evaluation,
        LocalDate asOf,
        Zone zone) {}
