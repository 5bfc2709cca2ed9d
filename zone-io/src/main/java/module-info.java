/** The edges: reading provinces and rulebooks, writing reviews as JSON, Markdown and terminal text. */
module org.servicezone.io {
    requires transitive org.servicezone.model;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires org.snakeyaml.engine;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports org.servicezone.io.problem;
    exports org.servicezone.io.load;
    exports org.servicezone.io.json;
    exports org.servicezone.io.report;
    exports org.servicezone.io.receipt;

    opens org.servicezone.io.form to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
}
