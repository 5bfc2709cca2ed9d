package org.servicezone.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Dimension;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.PlaceCode;

/**
 * A Jackson module that lets a host's own mapper write every model and result type: exact numbers as strings
 * ({@code "61467.2"}, {@code "2000/3"}), intervals in the usual notation ({@code "[20, 50)"}), codes, clause references
 * and dates as strings, members of sealed families with their kind in {@code type}. Absent values are left out.
 */
public final class ZoneModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final ImmutableList<Class<?>> AS_TEXT = ImmutableList.of(
            Exact.class,
            ClauseAddress.class,
            ClauseRef.class,
            ReadingId.class,
            Dimension.class,
            Unit.class,
            PartialDate.class,
            PlaceCode.class,
            LocalDate.class,
            Code.class);

    /** Creates the module. */
    public ZoneModule() {
        super("service-zones");
        AS_TEXT.forEach(type -> addSerializer(type, ToStringSerializer.instance));
        addSerializer(Bounds.class, new BoundsSerializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new ModelIntrospector());
    }

    /** Writes {@code [20, 50)}; an end that is not there is left out: {@code [200, )}. */
    private static final class BoundsSerializer extends StdSerializer<Bounds> {

        private static final long serialVersionUID = 1L;

        BoundsSerializer() {
            super(Bounds.class);
        }

        @Override
        public void serialize(Bounds bounds, JsonGenerator out, SerializerProvider provider) throws IOException {
            String low =
                    bounds.low().map(e -> (e.inclusive() ? "[" : "(") + e.at()).orElse("(");
            String high =
                    bounds.high().map(e -> e.at() + (e.inclusive() ? "]" : ")")).orElse(")");
            out.writeString(low + ", " + high);
        }
    }
}
