package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code services.csv}. */
public record ServiceRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @NotBlank @Size(max = Forms.NAME) @Nullable String service,

        @NotBlank @Pattern(regexp = "provided|not-provided") @Nullable
        String status,

        @Size(max = Forms.NAME) @Nullable String provider,
        @Size(max = Forms.NAME) @Nullable String providerKind,
        @Pattern(regexp = "editor") @Nullable String mappedBy,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
