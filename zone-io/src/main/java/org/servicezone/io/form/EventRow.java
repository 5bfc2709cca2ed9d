package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code events.csv}. */
public record EventRow(
        @Pattern(regexp = Forms.CODE) @Nullable String zoneId,
        @Pattern(regexp = Forms.DATE) @Nullable String date,
        @NotBlank @Size(max = Forms.NAME) @Nullable String kind,
        @Size(max = Forms.NAME) @Nullable String title,
        @Size(max = Forms.NAME) @Nullable String batch,
        @Size(max = Forms.NAME) @Nullable String number,
        @Size(max = Forms.NAME) @Nullable String organ,
        @Size(max = Forms.NAME) @Nullable String item,
        @Pattern(regexp = Forms.DAY) @Nullable String due,
        @NotBlank @Size(max = Forms.NAME) @Nullable String evidence,
        @NotBlank @Size(max = Forms.TEXT) @Nullable String source,
        @Size(max = Forms.TEXT) @Nullable String note) {}
