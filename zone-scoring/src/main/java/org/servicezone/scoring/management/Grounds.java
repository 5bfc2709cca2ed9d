package org.servicezone.scoring.management;

import com.google.common.collect.ImmutableList;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.ReadingUse;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Ground;

/** Turns a ground into a finding: composition and choice here, each other kind in a file of its own. */
final class Grounds implements Ground.Cases<Finding> {

    private final Dossier dossier;
    private final ImmutableList<ReadingUse> readings;

    Grounds(Dossier dossier, ImmutableList<ReadingUse> readings) {
        this.dossier = dossier;
        this.readings = readings;
    }

    @Override
    public Finding rankAtBottom(Ground.RankAtBottom ground) {
        return RankAtBottomCheck.check(dossier, ground, check(ground.heading(), "rank-at-bottom"));
    }

    @Override
    public Finding itemOverdue(Ground.ItemOverdue ground) {
        return ItemOverdueCheck.check(dossier, check(ground.heading(), "item-overdue"));
    }

    @Override
    public Finding traitsReached(Ground.TraitsReached ground) {
        return TraitsReachedCheck.check(dossier, ground, check(ground.heading(), "traits-reached"));
    }

    @Override
    public Finding anyGround(Ground.AnyGround ground) {
        return Finding.Group.builder()
                .node(ground.heading().id())
                .clause(ground.heading().clause())
                .operator(Operator.ANY)
                .readings(readings)
                .parts(ground.parts().stream().map(part -> part.match(this)).collect(ImmutableList.toImmutableList()))
                .build();
    }

    @Override
    public Finding chosenGround(Ground.ChosenGround ground) {
        ReadingId reading = ground.choice().reading();
        String option = dossier.rulebook().option(reading, dossier.readings());
        ImmutableList<ReadingUse> used = ImmutableList.<ReadingUse>builder()
                .addAll(readings)
                .add(new ReadingUse(reading, option))
                .build();
        return ground.choice().pick(option).match(new Grounds(dossier, used));
    }

    private Finding.Check.Builder check(Heading heading, String kind) {
        return Finding.Check.builder()
                .node(heading.id())
                .clause(heading.clause())
                .kind(kind)
                .readings(readings)
                .addBases(Basis.text(heading.clause()));
    }
}
