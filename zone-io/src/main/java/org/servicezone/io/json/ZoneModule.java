package org.servicezone.io.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.util.function.Function;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.ClauseAddress;
import org.servicezone.model.policy.ClauseRef;
import org.servicezone.model.policy.ReadingId;
import org.servicezone.model.quantity.Dimension;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.Code;
import org.servicezone.model.vocabulary.PlaceCode;

/**
 * A Jackson module that lets a host's own mapper write and read every model and result type: exact numbers as strings
 * ({@code "61467.2"}, {@code "2000/3"}), intervals in the usual notation ({@code "[20, 50)"}), codes, clause references
 * and dates as strings, members of sealed families with their kind in {@code type}, absent values left out. Derived values
 * are written and, on reading, derived anew. Register Jackson's Jdk8Module and GuavaModule beside it.
 */
public final class ZoneModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public ZoneModule() {
        super("service-zones");
        text(Exact.class, Exact::parseComputed);
        text(ClauseAddress.class, ClauseAddress::new);
        text(ClauseRef.class, ClauseRef::parse);
        text(ReadingId.class, ReadingId::of);
        text(Dimension.class, Dimension::new);
        text(Unit.class, ZoneModule::unit);
        text(PartialDate.class, PartialDate::parse);
        text(PlaceCode.class, PlaceCode::of);
        text(LocalDate.class, LocalDate::parse);
        addSerializer(Code.class, ToStringSerializer.instance);
        addSerializer(Bounds.class, new TextSerializer<>(Bounds.class, IntervalText::of));
        addDeserializer(Bounds.class, new TextDeserializer<>(Bounds.class, IntervalText::parseComputed));
        addKeyDeserializer(ReadingId.class, new TextKeyDeserializer(ReadingId::of));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new ModelIntrospector());
        context.addDeserializers(new ModelDeserializers());
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new TextDeserializer<>(type, parse));
    }

    private static Unit unit(String symbol) {
        return Units.find(symbol).orElseThrow(() -> new IllegalArgumentException("\"" + symbol + "\" is no unit"));
    }
}
