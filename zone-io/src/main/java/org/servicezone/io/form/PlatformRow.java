package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code platforms.csv}. */
public record PlatformRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @Size(max = Forms.NAME) @Nullable String kind,

        @MayLack @Pattern(regexp = "provided|not-provided") @Nullable
        String status,

        @Size(max = Forms.NAME) @Nullable String name,
        @Size(max = Forms.NAME) @Nullable String investor,
        @Size(max = Forms.NAME) @Nullable String operator,
        @Size(max = Forms.NAME) @Nullable String manager,
        @Size(max = Forms.NAME) @Nullable String users,
        @Pattern(regexp = "editor") @Nullable String mappedBy,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
