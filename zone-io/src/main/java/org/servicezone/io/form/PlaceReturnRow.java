package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code place-returns.csv}. */
public record PlaceReturnRow(
        @NotBlank @Pattern(regexp = Forms.CITY) @Nullable String place,
        @NotBlank @Pattern(regexp = Forms.YEAR) @Nullable String returnYear,
        @NotBlank @Pattern(regexp = Forms.YEAR) @Nullable String year,
        @Pattern(regexp = Forms.MONTHS) @Nullable String months,
        @NotBlank @Size(max = Forms.NAME) @Nullable String measure,
        @Pattern(regexp = Forms.MARK) @Nullable String mark,
        @Pattern(regexp = Forms.FIGURE) @Nullable String figure,
        @Size(max = Forms.NAME) @Nullable String unit,

        @NotBlank @Pattern(regexp = "reported|pending|not-applicable|withheld|deadline-passed") @Nullable
        String status,

        @Pattern(regexp = "flash|annual|revised") @Nullable String vintage,

        @Pattern(regexp = "all-units|services-only|leading-industry|registered-only") @Nullable
        String scope,

        @Size(max = Forms.NAME) @Nullable String evidence,

        @Pattern(regexp = "public|internal|respondent") @Nullable
        String disclosure,

        @NotBlank @Size(max = Forms.TEXT) @Nullable String source,
        @Size(max = Forms.TEXT) @Nullable String note) {}
