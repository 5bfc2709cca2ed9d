package org.servicezone.io.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code about.csv}.
 *
 * @param key  what is stated
 * @param value  the statement
 */
public record AboutRow(
        @NotBlank @Pattern(regexp = "id|title-zh|title-en|nature|applicants|notice-zh|notice-en|source") @Nullable
        String key,

        @NotBlank @Size(max = Forms.TEXT) @Nullable String value) {}
