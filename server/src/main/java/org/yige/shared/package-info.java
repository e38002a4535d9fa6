/**
 * The few words every module shares: refusals, decisions, ids, areas, pages, spots, labels. No
 * business rules live here.
 */
@org.jspecify.annotations.NullMarked
package org.yige.shared;
