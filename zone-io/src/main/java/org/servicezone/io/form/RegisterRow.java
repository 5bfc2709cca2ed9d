package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code register.csv}. */
public record RegisterRow(
        @NotBlank @Size(max = Forms.NAME) @Nullable String title,
        @NotBlank @Pattern(regexp = Forms.PLACE) @Nullable String city,
        @NotBlank @Pattern(regexp = Forms.DAY) @Nullable String asOf,
        @NotBlank @Pattern(regexp = "yes|no") @Nullable String complete,
        @Pattern(regexp = Forms.WHOLE) @Nullable String size,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
