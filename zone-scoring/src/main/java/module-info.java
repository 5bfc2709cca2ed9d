/** The verbs: pure functions from a checked rulebook and a province to verdicts, scorecards, ranks and proposals. */
module org.servicezone.scoring {
    requires transitive org.servicezone.model;
    requires ch.obermuhlner.math.big;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports org.servicezone.scoring.check;
    exports org.servicezone.scoring.derive;
    exports org.servicezone.scoring.eligibility;
    exports org.servicezone.scoring.counterfactual;
    exports org.servicezone.scoring.columns;
    exports org.servicezone.scoring.batch;
    exports org.servicezone.scoring.evaluation;
    exports org.servicezone.scoring.ranking;
    exports org.servicezone.scoring.improvement;
    exports org.servicezone.scoring.contribution;
    exports org.servicezone.scoring.totals;
    exports org.servicezone.scoring.management;
    exports org.servicezone.scoring.recognition;
    exports org.servicezone.scoring.standing;
    exports org.servicezone.scoring.outlook;
    exports org.servicezone.scoring.review;
    exports org.servicezone.scoring.disclosure;
}
