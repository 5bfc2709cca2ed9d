package org.servicezone.io.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.label.Label;
import org.servicezone.model.province.Province;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.vocabulary.Term;
import org.servicezone.model.vocabulary.Vocabulary;

/** A folder in memory, from file name to bytes. Each change gives a new folder. */
public final class Folder implements DataFolder {

    /** The built-in rulebook, which declares all codes of {@link #good()} but the permit. */
    public static final Rulebook RULEBOOK =
            RulebookLoader.builtIn("jiangsu-2021").orElseThrow();

    /** The built-in rulebook with a kind of document that has no file of its own. */
    public static final Rulebook WITH_PERMITS = Rulebook.builder()
            .from(RULEBOOK)
            .vocabularies(RULEBOOK.vocabularies().stream()
                    .map(vocabulary -> vocabulary.id().equals("document-kinds")
                            ? Vocabulary.builder()
                                    .from(vocabulary)
                                    .addTerms(Term.builder()
                                            .code("permit")
                                            .label(Label.of("许可", "permit"))
                                            .build())
                                    .build()
                            : vocabulary)
                    .toList())
            .build();

    private static final ImmutableMap<String, String> GOOD = ImmutableMap.<String, String>builder()
            .put("about.csv", """
                    key,value
                    id,small
                    title-zh,小省
                    title-en,A small province
                    nature,synthetic
                    applicants,events
                    notice-zh,模拟数据
                    notice-en,Synthetic data
                    source,written for tests
                    """)
            .put("zones.csv", """
                    zone_id,name_zh,name_en,city,county,type,type_mapped_by,source
                    one,甲集聚区,Zone one,320500,320506,modern-logistics,,return of 2023
                    two,乙集聚区,,320600,,,,return of 2023
                    """)
            .put("industries.csv", """
                    zone_id,rank,name,focus_area,priority_field,mapped_by,source
                    one,1,冷链物流,modern-logistics,modern-logistics-field,,return of 2023
                    one,2,其他服务,none,none,,return of 2023
                    """)
            .put("events.csv", """
                    zone_id,date,kind,title,batch,number,organ,item,due,evidence,source,note
                    one,2019-05-01,title-granted,municipal-zone,1,苏发改〔2019〕1号,市发展改革委,,,official-document,list of 2019,
                    ,2023-03-01,evaluation-round-called,,,,,,,official-document,letter of 2023,
                    one,2023-06-01,rectification-ordered,,,,,plan,2023-12-31,official-document,letter of 2023,
                    """)
            .put("returns.csv", """
                    zone_id,return_year,year,months,measure,mark,figure,unit,status,vintage,scope,evidence,disclosure,source,note
                    one,2021,2021,,revenue,,100.5,亿元,reported,annual,all-units,audit-report,public,return of 2021,
                    one,2022,2022,,revenue,,110,亿元,reported,,,self-reported,,return of 2022,
                    one,2023,2023,,revenue,,,,pending,,,,,return of 2023,
                    one,2023,2023,,enterprises,>,800,家,reported,,,published-page,,page of 2023,over 800
                    """)
            .put("rosters.csv", """
                    zone_id,as_of,complete,evidence,source
                    one,2023-12-31,yes,official-document,roster of 2023
                    """)
            .put("residents.csv", """
                    zone_id,resident_id,name,credit_code,leading_industry,link,kinds,since,until,mapped_by,evidence,source
                    one,firm-a,甲公司,91350100M000100Y43,1,industry,none,2019,,,official-document,roster of 2023
                    one,firm-b,乙公司,91512081MA62K0260E,2,chain,,2020-05-01,2023-06-01,,self-reported,roster of 2023
                    one,firm-c,丙公司,,none,,,,,editor,editor,roster of 2023
                    """)
            .put("resident-returns.csv", """
                    zone_id,resident_id,return_year,year,months,measure,mark,figure,unit,status,vintage,scope,evidence,disclosure,source,note
                    one,firm-a,2022,2022,,revenue,,50,亿元,reported,,,audit-report,,return of firm a,
                    one,firm-b,2022,2022,,revenue,,,,pending,,,,,return of firm b,
                    """)
            .put("place-returns.csv", """
                    place,return_year,year,months,measure,mark,figure,unit,status,vintage,scope,evidence,disclosure,source,note
                    320500,2022,2022,,revenue,,5000,亿元,reported,,,statistics-office,,yearbook,
                    province,2022,2022,,revenue,,61467.2,亿元,reported,,,statistics-office,,yearbook,
                    """)
            .put("services.csv", """
                    zone_id,service,status,provider,provider_kind,mapped_by,evidence,source
                    one,talent-training,provided,培训中心,platform,,self-reported,return of 2023
                    """)
            .put("platforms.csv", """
                    zone_id,kind,status,name,investor,operator,manager,users,mapped_by,evidence,source
                    one,logistics,provided,物流平台,甲公司,甲公司,管委会,入区企业,,self-reported,return of 2023
                    """)
            .put("bodies.csv", """
                    zone_id,status,name,functions,established,full_time_staff,approved_on,approving_body,approving_level,document,evidence,source
                    one,established,甲管委会,management;operation,2018,5,2018-03-01,县政府,county,1号,official-document,return of 2023
                    """)
            .put("plans.csv", """
                    zone_id,status,name,adopted,approved_on,approving_body,approving_level,document,evidence,source
                    one,approved,产业规划,2020-01-01,2020-03-01,市政府,city,2号,official-document,return of 2023
                    """)
            .put("documents.csv", """
                    zone_id,kind,status,name,approved_on,approving_body,approving_level,document,evidence,source
                    one,permit,issued,环评批复,2021-05-01,市生态环境局,city,3号,official-document,return of 2023
                    """)
            .put("judgements.csv", """
                    zone_id,date,subject,finding,ground,by,role,source
                    one,2023-05-01,leading-industry-distinctive,met,主业突出,专家组,expert-panel,minutes of 2023
                    """)
            .put("register.csv", """
                    title,city,as_of,complete,size,source
                    municipal-zone,320500,2023-12-31,yes,1,list of 2023
                    municipal-zone,320600,2023-12-31,no,,list of 2023
                    """)
            .put("set-aside.csv", """
                    zone_id,year,attribute,value,unit,reason,source,note
                    one,2023,营业收入,30,亿元,part-year,page of 2023,first quarter
                    """)
            .buildOrThrow();

    private final Map<String, byte[]> files;

    private Folder(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Returns a folder of two zones, in which every file has a row and nothing is wrong. */
    public static Folder good() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        GOOD.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Folder(files);
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    /** Reads the province with the built-in rulebook and permits. */
    public Loaded<Province> load() {
        return ProvinceLoader.load(this, WITH_PERMITS);
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Override
    public ImmutableList<String> names() {
        return ImmutableList.copyOf(files.keySet());
    }

    public Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Folder with(String name, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(name, bytes);
        return new Folder(changed);
    }

    public Folder without(String... names) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        Arrays.asList(names).forEach(changed::remove);
        return new Folder(changed);
    }

    /** Adds rows at the end of a file. */
    public Folder add(String name, String... rows) {
        return with(name, text(name) + String.join("\n", rows) + "\n");
    }

    /** Replaces one cell; the files of {@link #good()} hold no quotation marks. */
    public Folder cell(String name, int line, String column, String text) {
        List<String> lines = new ArrayList<>(text(name).lines().toList());
        String[] cells = lines.get(line - 1).split(",", -1);
        cells[index(name, column)] = text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
        lines.set(line - 1, String.join(",", cells));
        return with(name, String.join("\n", lines) + "\n");
    }

    /** Where the cell of a column begins in its line, from 1. */
    public int column(String name, int line, String column) {
        String[] cells = text(name).lines().toList().get(line - 1).split(",", -1);
        int start = 1;
        for (int i = 0; i < index(name, column); i++) {
            start += cells[i].length() + 1;
        }
        return start;
    }

    private int index(String name, String column) {
        int index = Arrays.asList(text(name).lines().findFirst().orElseThrow().split(","))
                .indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return index;
    }
}
