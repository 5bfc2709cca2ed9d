package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code residents.csv}. */
public record ResidentRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,

        @NotBlank @Pattern(regexp = Forms.CODE) @Size(max = Forms.NAME) @Nullable
        String residentId,

        @NotBlank @Size(max = Forms.NAME) @Nullable String name,
        @Pattern(regexp = Forms.CREDIT) @Nullable String creditCode,
        @Pattern(regexp = Forms.INDUSTRY) @Nullable String leadingIndustry,
        @Pattern(regexp = "industry|chain") @Nullable String link,
        @Size(max = Forms.NAME) @Nullable String kinds,
        @Pattern(regexp = Forms.DATE) @Nullable String since,
        @Pattern(regexp = Forms.DATE) @Nullable String until,
        @Pattern(regexp = "editor") @Nullable String mappedBy,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
