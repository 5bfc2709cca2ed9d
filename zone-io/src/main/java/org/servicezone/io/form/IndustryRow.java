package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code industries.csv}. */
public record IndustryRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @NotBlank @Pattern(regexp = Forms.RANK) @Nullable String rank,
        @NotBlank @Size(max = Forms.NAME) @Nullable String name,
        @Size(max = Forms.NAME) @Nullable String focusArea,
        @Size(max = Forms.NAME) @Nullable String priorityField,
        @Pattern(regexp = "editor") @Nullable String mappedBy,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
