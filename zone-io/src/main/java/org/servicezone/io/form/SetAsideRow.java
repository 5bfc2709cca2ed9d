package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code set-aside.csv}. */
public record SetAsideRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @Size(max = Forms.NAME) @Nullable String year,
        @NotBlank @Size(max = Forms.NAME) @Nullable String attribute,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String value,
        @Size(max = Forms.NAME) @Nullable String unit,
        @NotBlank @Size(max = Forms.NAME) @Nullable String reason,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source,
        @Size(max = Forms.TEXT) @Nullable String note) {}
