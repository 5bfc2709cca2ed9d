package org.servicezone.scoring.check;

import java.util.Optional;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rulebook.Ground;

/** Checks one ground and its parts, each at its pointer. Returns nothing of interest. */
final class GroundChecks implements Ground.Cases<Boolean> {

    private final EditionChecks edition;
    private final String pointer;
    private final Optional<Heading> choice;

    GroundChecks(EditionChecks edition, String pointer, Optional<Heading> choice) {
        this.edition = edition;
        this.pointer = pointer;
        this.choice = choice;
    }

    @Override
    public Boolean rankAtBottom(Ground.RankAtBottom ground) {
        edition.heading(pointer, ground.heading(), choice);
        edition.basis(pointer + "/share/basis", ground.share().basis());
        edition.basis(pointer + "/minimumCohort/basis", ground.minimumCohort().basis());
        return true;
    }

    @Override
    public Boolean itemOverdue(Ground.ItemOverdue ground) {
        edition.heading(pointer, ground.heading(), choice);
        return true;
    }

    @Override
    public Boolean traitsReached(Ground.TraitsReached ground) {
        edition.heading(pointer, ground.heading(), choice);
        edition.basis(pointer + "/mark/basis", ground.mark().basis());
        edition.mark(pointer + "/mark/value", ground.mark().value());
        return true;
    }

    @Override
    public Boolean anyGround(Ground.AnyGround ground) {
        edition.heading(pointer, ground.heading(), choice);
        for (int i = 0; i < ground.parts().size(); i++) {
            ground.parts().get(i).match(new GroundChecks(edition, pointer + "/parts/" + i, Optional.empty()));
        }
        return true;
    }

    @Override
    public Boolean chosenGround(Ground.ChosenGround ground) {
        edition.heading(pointer, ground.heading(), choice);
        edition.choice(pointer, ground.choice());
        Optional<Heading> id = Optional.of(ground.heading());
        ground.choice()
                .options()
                .forEach((option, part) -> part.match(new GroundChecks(edition, pointer + "/options/" + option, id)));
        return true;
    }
}
