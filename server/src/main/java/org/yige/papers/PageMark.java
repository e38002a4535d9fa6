package org.yige.papers;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Something that stands on a page. Millimetres from the top left corner; colours as RRGGBB. */
sealed interface PageMark {

    /**
     * A letter, its foot at {@code x}, {@code y}.
     *
     * @param glyph its number in the part of the font that travels with the paper
     * @param text what it means
     */
    record LetterMark(
            PDType0Font font, int glyph, String text, double x, double y, double size, int colour)
            implements PageMark {}

    /** A line or an area, written as GB/T 33190 writes paths. */
    record LineMark(
            String path, boolean stroke, boolean fill, double width, int stroked, int filled)
            implements PageMark {}

    /**
     * A picture, its upper left corner at {@code x}, {@code y}.
     *
     * @param format JPG or PNG
     */
    record Image(byte[] file, String format, double x, double y, double width, double height)
            implements PageMark {}
}
