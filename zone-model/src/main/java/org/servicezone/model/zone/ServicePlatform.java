package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.PlatformKind;

/**
 * A public-service platform (公共服务平台) with those who invest in it, operate it, manage it and use it (三(四)); or that a
 * zone is known to have none of a kind.
 */
@Value.Immutable
public interface ServicePlatform {

    /** Its kind, where somebody says so. */
    Optional<PlatformKind> kind();

    /** Whether there is one; false says that there is known to be none of its kind. */
    @Value.Default
    default boolean provided() {
        return true;
    }

    /** Its name, where there is one. */
    Optional<String> name();

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
