package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code documents.csv}. */
public record DocumentRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @NotBlank @Size(max = Forms.NAME) @Nullable String kind,

        @NotBlank @Pattern(regexp = "issued|none") @Nullable String status,

        @Size(max = Forms.NAME) @Nullable String name,
        @Pattern(regexp = Forms.DATE) @Nullable String approvedOn,
        @Size(max = Forms.NAME) @Nullable String approvingBody,
        @Size(max = Forms.NAME) @Nullable String approvingLevel,
        @Size(max = Forms.NAME) @Nullable String document,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
