package org.servicezone.examples.review.sources;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.servicezone.examples.review.table.CsvText;

/** A file of the result, with its columns. */
enum ResultFile {
    ABOUT("about.csv", "key,value"),
    ZONES("zones.csv", "zone_id,name_zh,name_en,city,county,type,type_mapped_by,source"),
    INDUSTRIES("industries.csv", "zone_id,rank,name,focus_area,priority_field,mapped_by,source"),
    EVENTS("events.csv", "zone_id,date,kind,title,batch,number,organ,item,due,evidence,source,note"),
    RETURNS(
            "returns.csv",
            "zone_id,return_year,year,months,measure,mark,figure,unit,status,vintage,scope,evidence,disclosure,"
                    + "source,note"),
    SERVICES("services.csv", "zone_id,service,status,provider,provider_kind,mapped_by,evidence,source"),
    PLATFORMS("platforms.csv", "zone_id,kind,name,investor,operator,manager,users,mapped_by,evidence,source"),
    BODIES(
            "bodies.csv",
            "zone_id,status,name,functions,established,full_time_staff,approved_on,approving_body,approving_level,"
                    + "document,evidence,source"),
    SET_ASIDE("set-aside.csv", "zone_id,year,attribute,value,unit,reason,source,note");

    private final String fileName;
    private final String columns;
    private final int width;

    ResultFile(String fileName, String columns) {
        this.fileName = fileName;
        this.columns = columns;
        this.width = Splitter.on(',').splitToList(columns).size();
    }

    String fileName() {
        return fileName;
    }

    /**
     * Returns a row of this file.
     *
     * @throws IllegalArgumentException if there are not as many cells as columns
     */
    Line line(String... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(fileName + " has " + width + " columns, not " + cells.length);
        }
        return new Line(this, ImmutableList.copyOf(cells));
    }

    /** Returns the text of this file: a header row, then the rows that belong here, LF line ends. */
    String text(ImmutableList<Line> lines) {
        return CsvText.of(
                columns,
                lines.stream()
                        .filter(line -> line.file() == this)
                        .map(Line::cells)
                        .collect(ImmutableList.toImmutableList()));
    }
}
