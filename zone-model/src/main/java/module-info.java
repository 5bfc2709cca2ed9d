/**
 * The nouns of a programme of service-industry zones: values only, no rule is carried out here.
 *
 * <p>The module is open so that a host's own mapper (see the {@code org.servicezone.io} module) can read and write its
 * types without annotations on them.
 */
open module org.servicezone.model {
    requires transitive com.google.common;
    requires org.apache.commons.numbers.fraction;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports org.servicezone.model.label;
    exports org.servicezone.model.number;
    exports org.servicezone.model.time;
    exports org.servicezone.model.policy;
    exports org.servicezone.model.quantity;
    exports org.servicezone.model.vocabulary;
    exports org.servicezone.model.vocabulary.jiangsu;
    exports org.servicezone.model.measure;
    exports org.servicezone.model.zone;
    exports org.servicezone.model.province;
    exports org.servicezone.model.rule;
    exports org.servicezone.model.requirement;
    exports org.servicezone.model.scheme;
    exports org.servicezone.model.rulebook;
    exports org.servicezone.model.finding;
    exports org.servicezone.model.result;
    exports org.servicezone.model.casework;
    exports org.servicezone.model.standing;
    exports org.servicezone.model.review;
}
