package org.yige.practice;

import tools.jackson.databind.JsonNode;

/**
 * A case a county signs: what is given, and what its rules must give for it.
 *
 * @param says the case in the county's own words
 */
public record WorkedCase(String says, JsonNode given, JsonNode then) {}
