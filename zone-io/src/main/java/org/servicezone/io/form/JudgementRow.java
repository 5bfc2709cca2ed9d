package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code judgements.csv}. */
public record JudgementRow(
        @NotBlank @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @NotBlank @Pattern(regexp = Forms.DATE) @Nullable String date,
        @NotBlank @Size(max = Forms.NAME) @Nullable String subject,
        @NotBlank @Pattern(regexp = "met|not-met") @Nullable String finding,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String ground,
        @NotBlank @Size(max = Forms.NAME) @Nullable String by,
        @NotBlank @Size(max = Forms.NAME) @Nullable String role,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source) {}
