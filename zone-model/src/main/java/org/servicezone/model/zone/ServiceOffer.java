package org.servicezone.model.zone;

import java.util.Optional;
import org.immutables.value.Value;
import org.servicezone.model.measure.Source;
import org.servicezone.model.vocabulary.ProviderKind;
import org.servicezone.model.vocabulary.PublicService;

/** That a zone offers a public service, and through whom; or that it is known not to. */
@Value.Immutable
public interface ServiceOffer {

    /** The service. */
    PublicService service();

    /** Whether it is offered; false says that it is known not to be. */
    boolean provided();

    /** The provider's name. */
    Optional<String> provider();

    /** What kind of provider it is. */
    Optional<ProviderKind> providerKind();

    /** Who says so. */
    Source source();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds offers. */
    final class Builder extends ImmutableServiceOffer.Builder {
        Builder() {}
    }
}
