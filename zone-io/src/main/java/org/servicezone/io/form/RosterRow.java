package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code rosters.csv}. */
public record RosterRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @NotBlank @Pattern(regexp = Forms.DAY) @Nullable String asOf,
        @NotBlank @Pattern(regexp = "yes|no") @Nullable String complete,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
