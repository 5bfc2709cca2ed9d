package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code zones.csv}. */
public record ZoneRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Size(max = Forms.NAME) @Nullable
        String zoneId,

        @NotBlank @Size(max = Forms.NAME) @Nullable String nameZh,
        @Size(max = Forms.NAME) @Nullable String nameEn,
        @NotBlank @Pattern(regexp = Forms.PLACE) @Nullable String city,
        @Pattern(regexp = Forms.PLACE) @Nullable String county,
        @Size(max = Forms.NAME) @Nullable String type,
        @Pattern(regexp = "editor") @Nullable String typeMappedBy,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
