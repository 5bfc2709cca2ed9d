package org.servicezone.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.io.form.AboutRow;
import org.servicezone.io.form.BodyRow;
import org.servicezone.io.form.DocumentRow;
import org.servicezone.io.form.EventRow;
import org.servicezone.io.form.IndustryRow;
import org.servicezone.io.form.JudgementRow;
import org.servicezone.io.form.PlaceReturnRow;
import org.servicezone.io.form.PlanRow;
import org.servicezone.io.form.PlatformRow;
import org.servicezone.io.form.RegisterRow;
import org.servicezone.io.form.ResidentReturnRow;
import org.servicezone.io.form.ResidentRow;
import org.servicezone.io.form.ReturnRow;
import org.servicezone.io.form.RosterRow;
import org.servicezone.io.form.ServiceRow;
import org.servicezone.io.form.SetAsideRow;
import org.servicezone.io.form.ZoneRow;
import org.servicezone.io.problem.Problem;
import org.servicezone.io.problem.Severity;

/** Every Bean Validation constraint of every form fires, at its cell, once. */
class FormConstraintsTest {

    private static final ImmutableMap<String, Class<? extends Record>> FORMS =
            ImmutableMap.<String, Class<? extends Record>>builder()
                    .put("about.csv", AboutRow.class)
                    .put("zones.csv", ZoneRow.class)
                    .put("industries.csv", IndustryRow.class)
                    .put("events.csv", EventRow.class)
                    .put("returns.csv", ReturnRow.class)
                    .put("rosters.csv", RosterRow.class)
                    .put("residents.csv", ResidentRow.class)
                    .put("resident-returns.csv", ResidentReturnRow.class)
                    .put("place-returns.csv", PlaceReturnRow.class)
                    .put("services.csv", ServiceRow.class)
                    .put("platforms.csv", PlatformRow.class)
                    .put("bodies.csv", BodyRow.class)
                    .put("plans.csv", PlanRow.class)
                    .put("documents.csv", DocumentRow.class)
                    .put("judgements.csv", JudgementRow.class)
                    .put("register.csv", RegisterRow.class)
                    .put("set-aside.csv", SetAsideRow.class)
                    .buildOrThrow();

    /** One line a cell: file, line in the good folder, column, constraints; behind {@code Pattern=} a text it refuses. */
    private static final String CASES = """
            about.csv 9 key NotBlank Pattern=sources
            about.csv 9 value NotBlank Size
            zones.csv 3 zone_id NotBlank Pattern=Two Size
            zones.csv 3 name_zh NotBlank Size
            zones.csv 3 name_en Size
            zones.csv 3 city NotBlank Pattern=32060
            zones.csv 3 county Pattern=032068
            zones.csv 3 type Size
            zones.csv 3 type_mapped_by Pattern=Editor
            zones.csv 3 source NotBlank Size
            industries.csv 2 zone_id NotBlank Pattern=one-
            industries.csv 2 rank NotBlank Pattern=0
            industries.csv 2 name NotBlank Size
            industries.csv 2 focus_area Size
            industries.csv 2 priority_field Size
            industries.csv 2 mapped_by Pattern=me
            industries.csv 2 source NotBlank Size
            events.csv 2 zone_id Pattern=一区
            events.csv 2 date Pattern=2019-5-1
            events.csv 2 kind NotBlank Size
            events.csv 2 title Size
            events.csv 2 batch Size
            events.csv 2 number Size
            events.csv 2 organ Size
            events.csv 2 item Size
            events.csv 4 due Pattern=2023
            events.csv 2 evidence NotBlank Size
            events.csv 2 source NotBlank Size
            events.csv 2 note Size
            returns.csv 2 zone_id NotBlank Pattern=-one
            returns.csv 2 return_year NotBlank Pattern=1821
            returns.csv 2 year NotBlank Pattern=21
            returns.csv 2 months Pattern=1-13
            returns.csv 2 measure NotBlank Size
            returns.csv 2 mark Pattern=≥
            returns.csv 2 figure Pattern=1e3
            returns.csv 2 unit Size
            returns.csv 2 status NotBlank Pattern=missing
            returns.csv 2 vintage Pattern=final
            returns.csv 2 scope Pattern=all
            returns.csv 2 evidence Size
            returns.csv 2 disclosure Pattern=secret
            returns.csv 2 source NotBlank Size
            returns.csv 2 note Size
            rosters.csv 2 zone_id NotBlank Pattern=One
            rosters.csv 2 as_of NotBlank Pattern=2023
            rosters.csv 2 complete NotBlank Pattern=true
            rosters.csv 2 evidence NotBlank Size
            rosters.csv 2 source NotBlank Size
            residents.csv 2 zone_id NotBlank Pattern=o_e
            residents.csv 2 resident_id NotBlank Pattern=Firm Size
            residents.csv 2 name NotBlank Size
            residents.csv 2 credit_code Pattern=91350100M000100YI3
            residents.csv 2 leading_industry Pattern=0
            residents.csv 2 link Pattern=supplier
            residents.csv 2 kinds Size
            residents.csv 2 since Pattern=May
            residents.csv 2 until Pattern=2023-6-1
            residents.csv 2 mapped_by Pattern=me
            residents.csv 2 evidence NotBlank Size
            residents.csv 2 source NotBlank Size
            resident-returns.csv 2 zone_id NotBlank Pattern=-one
            resident-returns.csv 2 resident_id NotBlank Pattern=firm+a Size
            resident-returns.csv 2 return_year NotBlank Pattern=1821
            resident-returns.csv 2 year NotBlank Pattern=21
            resident-returns.csv 2 months Pattern=1-13
            resident-returns.csv 2 measure NotBlank Size
            resident-returns.csv 2 mark Pattern=≥
            resident-returns.csv 2 figure Pattern=1e3
            resident-returns.csv 2 unit Size
            resident-returns.csv 2 status NotBlank Pattern=missing
            resident-returns.csv 2 vintage Pattern=final
            resident-returns.csv 2 scope Pattern=all
            resident-returns.csv 2 evidence Size
            resident-returns.csv 2 disclosure Pattern=secret
            resident-returns.csv 2 source NotBlank Size
            resident-returns.csv 2 note Size
            place-returns.csv 2 place NotBlank Pattern=苏州
            place-returns.csv 2 return_year NotBlank Pattern=1821
            place-returns.csv 2 year NotBlank Pattern=21
            place-returns.csv 2 months Pattern=1-13
            place-returns.csv 2 measure NotBlank Size
            place-returns.csv 2 mark Pattern=≥
            place-returns.csv 2 figure Pattern=1e3
            place-returns.csv 2 unit Size
            place-returns.csv 2 status NotBlank Pattern=missing
            place-returns.csv 2 vintage Pattern=final
            place-returns.csv 2 scope Pattern=all
            place-returns.csv 2 evidence Size
            place-returns.csv 2 disclosure Pattern=secret
            place-returns.csv 2 source NotBlank Size
            place-returns.csv 2 note Size
            services.csv 2 zone_id NotBlank Pattern=one_
            services.csv 2 service NotBlank Size
            services.csv 2 status NotBlank Pattern=yes
            services.csv 2 provider Size
            services.csv 2 provider_kind Size
            services.csv 2 mapped_by Pattern=EDITOR
            services.csv 2 evidence NotBlank Size
            services.csv 2 source NotBlank Size
            platforms.csv 2 zone_id NotBlank Pattern=o--e
            platforms.csv 2 kind Size
            platforms.csv 2 status Pattern=none
            platforms.csv 2 name Size
            platforms.csv 2 investor Size
            platforms.csv 2 operator Size
            platforms.csv 2 manager Size
            platforms.csv 2 users Size
            platforms.csv 2 mapped_by Pattern=editors
            platforms.csv 2 evidence NotBlank Size
            platforms.csv 2 source NotBlank Size
            bodies.csv 2 zone_id NotBlank Pattern=ONE
            bodies.csv 2 status NotBlank Pattern=yes
            bodies.csv 2 name Size
            bodies.csv 2 functions Size
            bodies.csv 2 established Pattern=2018-03
            bodies.csv 2 full_time_staff Pattern=5.0
            bodies.csv 2 approved_on Pattern=18-03-01
            bodies.csv 2 approving_body Size
            bodies.csv 2 approving_level Size
            bodies.csv 2 document Size
            bodies.csv 2 evidence NotBlank Size
            bodies.csv 2 source NotBlank Size
            plans.csv 2 zone_id NotBlank Pattern=one.
            plans.csv 2 status NotBlank Pattern=drafted
            plans.csv 2 name Size
            plans.csv 2 adopted Pattern=2020/01/01
            plans.csv 2 approved_on Pattern=20200301
            plans.csv 2 approving_body Size
            plans.csv 2 approving_level Size
            plans.csv 2 document Size
            plans.csv 2 evidence NotBlank Size
            plans.csv 2 source NotBlank Size
            documents.csv 2 zone_id NotBlank Pattern=One
            documents.csv 2 kind NotBlank Size
            documents.csv 2 status NotBlank Pattern=approved
            documents.csv 2 name Size
            documents.csv 2 approved_on Pattern=2021-5-1
            documents.csv 2 approving_body Size
            documents.csv 2 approving_level Size
            documents.csv 2 document Size
            documents.csv 2 evidence NotBlank Size
            documents.csv 2 source NotBlank Size
            judgements.csv 2 zone_id NotBlank Pattern=1+1
            judgements.csv 2 date NotBlank Pattern=May
            judgements.csv 2 subject NotBlank Size
            judgements.csv 2 finding NotBlank Pattern=yes
            judgements.csv 2 ground NotBlank Size
            judgements.csv 2 by NotBlank Size
            judgements.csv 2 role NotBlank Size
            judgements.csv 2 source NotBlank Size
            register.csv 2 title NotBlank Size
            register.csv 2 city NotBlank Pattern=苏州
            register.csv 2 as_of NotBlank Pattern=2023
            register.csv 2 complete NotBlank Pattern=true
            register.csv 2 size Pattern=-1
            register.csv 2 source NotBlank Size
            set-aside.csv 2 zone_id NotBlank Pattern=?
            set-aside.csv 2 year Size
            set-aside.csv 2 attribute NotBlank Size
            set-aside.csv 2 value NotBlank Size
            set-aside.csv 2 unit Size
            set-aside.csv 2 reason NotBlank Size
            set-aside.csv 2 source NotBlank Size
            set-aside.csv 2 note Size
            """;

    /** A constraint and a text that breaks it. */
    record Case(String file, int line, String column, String constraint, String bad) {

        String key() {
            return file + " " + column + " " + constraint;
        }

        int limit() {
            return FormConstraintsTest.limit(FORMS.get(file), column);
        }
    }

    static List<Case> cases() {
        ImmutableList.Builder<Case> cases = ImmutableList.builder();
        CASES.lines().forEach(text -> {
            String[] words = text.split(" ");
            for (String constraint : Arrays.copyOfRange(words, 3, words.length)) {
                String name = constraint.replaceFirst("=.*", "");
                String bad = switch (name) {
                    case "NotBlank" -> "";
                    case "Size" -> "a".repeat(limit(FORMS.get(words[0]), words[2]) + 1);
                    default -> constraint.substring(constraint.indexOf('=') + 1);
                };
                cases.add(new Case(words[0], Integer.parseInt(words[1]), words[2], name, bad));
            }
        });
        return cases.build();
    }

    @Test
    void the_good_folder_breaks_no_constraint_and_gives_a_province() {
        assertThat(Folder.good().load().problems()).isEmpty();
        assertThat(Folder.good().load().value()).isPresent();
    }

    @Test
    void the_table_holds_every_form_and_every_constraint_on_a_component() throws IOException, URISyntaxException {
        assertThat(List.<Class<?>>copyOf(FORMS.values())).containsExactlyInAnyOrderElementsOf(recordsOfThePackage());
        Set<String> declared = FORMS.entrySet().stream()
                .flatMap(form -> Stream.of(form.getValue().getRecordComponents())
                        .flatMap(component -> constraints(component).stream()
                                .map(constraint -> form.getKey() + " " + snake(component.getName()) + " "
                                        + constraint.annotationType().getSimpleName())))
                .collect(ImmutableSet.toImmutableSet());
        assertThat(cases().stream().map(Case::key)).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void no_component_of_a_form_goes_without_a_constraint() {
        FORMS.values()
                .forEach(form -> assertThat(form.getRecordComponents())
                        .allSatisfy(
                                component -> assertThat(constraints(component)).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_broken_constraint_is_reported_once_at_its_cell(Case broken) {
        Folder folder = Folder.good().cell(broken.file, broken.line, broken.column, broken.bad);

        List<Problem> problems = folder.load().problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.position().source()).isEqualTo(broken.file);
            assertThat(problem.position().line()).contains(broken.line);
            assertThat(problem.position().column()).contains(folder.column(broken.file, broken.line, broken.column));
            assertThat(problem.position().path()).contains(broken.column);
            assertThat(problem.remedy()).isNotBlank();
            switch (broken.constraint) {
                case "NotBlank" -> {
                    assertThat(problem.found()).isEqualTo("an empty cell");
                    assertThat(problem.expected()).isEqualTo("a value that must not be blank");
                }
                case "Size" -> {
                    assertThat(problem.found()).startsWith("\"aaaa").endsWith("…");
                    assertThat(problem.expected()).isEqualTo("at most " + broken.limit() + " characters");
                }
                default -> {
                    assertThat(problem.found()).isEqualTo("\"" + broken.bad + "\"");
                    assertThat(problem.expected()).doesNotContain("[", "\\", "|", "?:");
                }
            }
        });
    }

    static Stream<Case> sizes() {
        return cases().stream().filter(broken -> broken.constraint.equals("Size"));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_longest_text_allowed_breaks_no_size(Case broken) {
        String longest = broken.bad.substring(1);

        List<Problem> problems = Folder.good()
                .cell(broken.file, broken.line, broken.column, longest)
                .load()
                .problems();

        assertThat(problems).noneMatch(problem -> problem.expected().contains("characters"));
    }

    private static List<Annotation> constraints(RecordComponent component) {
        return Stream.of(component.getAccessor().getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }

    private static int limit(Class<? extends Record> form, String column) {
        return Stream.of(form.getRecordComponents())
                .filter(component -> snake(component.getName()).equals(column))
                .map(component -> component.getAccessor().getAnnotation(Size.class))
                .mapToInt(Size::max)
                .findFirst()
                .orElseThrow();
    }

    private static String snake(String name) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name);
    }

    private static List<Class<?>> recordsOfThePackage() throws IOException, URISyntaxException {
        Path folder =
                Path.of(ZoneRow.class.getResource("ZoneRow.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !name.equals("package-info"))
                    .<Class<?>>map(FormConstraintsTest::form)
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    private static Class<?> form(String simpleName) {
        try {
            return Class.forName(ZoneRow.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
