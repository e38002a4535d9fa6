/** Tables in CSV and JSON read with every fault told in words, in both languages. */
@org.jspecify.annotations.NullMarked
package org.yige.planner.files;
