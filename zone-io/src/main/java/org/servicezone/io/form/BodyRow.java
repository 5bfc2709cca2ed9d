package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code bodies.csv}. */
public record BodyRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,

        @NotBlank @Pattern(regexp = "established|none") @Nullable
        String status,

        @Size(max = Forms.NAME) @Nullable String name,
        @Size(max = Forms.NAME) @Nullable String functions,
        @Pattern(regexp = Forms.DATE) @Nullable String established,
        @Pattern(regexp = Forms.WHOLE) @Nullable String fullTimeStaff,
        @Pattern(regexp = Forms.DATE) @Nullable String approvedOn,
        @Size(max = Forms.NAME) @Nullable String approvingBody,
        @Size(max = Forms.NAME) @Nullable String approvingLevel,
        @Size(max = Forms.NAME) @Nullable String document,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
