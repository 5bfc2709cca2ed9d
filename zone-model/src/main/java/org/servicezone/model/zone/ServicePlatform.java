package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.PlatformKind;

/** A public-service platform (公共服务平台) with those who invest in it, operate it, manage it and use it (三(四)). */
@Value.Immutable
public interface ServicePlatform {

    /** Its kind, where somebody says so. */
    Optional<PlatformKind> kind();

    /** Its name. */
    String name();

    /** Who invests in it. */
    Optional<String> investor();

    /** Who operates it. */
    Optional<String> operator();

    /** Who manages it. */
    Optional<String> manager();

    /** Who benefits from it. */
    Optional<String> users();

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds platforms. */
    final class Builder extends ImmutableServicePlatform.Builder {
        Builder() {}
    }
}
