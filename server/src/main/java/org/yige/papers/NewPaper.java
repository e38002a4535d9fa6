package org.yige.papers;

import java.util.Map;
import java.util.UUID;

/**
 * What a module asks for: one entry that becomes a numbered paper.
 *
 * @param kind the paper's code, as the profile names it
 * @param fields by the names of the profile: text, {@code BigDecimal} for money, {@code LocalDate}
 *     for days, bytes for pictures, lists of texts or of such maps
 * @param module the module that asks, and says who may read it
 * @param subject what it is about, in that module
 */
public record NewPaper(
        String kind, Map<String, ?> fields, Issuer issuer, String module, UUID subject) {

    /**
     * The body that issues it.
     *
     * @param code whose row of numbers it is
     * @param name as it is printed
     * @param word as it stands in the number
     */
    public record Issuer(String code, String name, String word) {}
}
