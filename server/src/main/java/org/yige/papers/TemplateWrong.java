package org.yige.papers;

import org.yige.shared.Worded;

/** What may be wrong with a template. */
enum TemplateWrong implements Worded {
    FILE_MISSING,
    FIELD_UNKNOWN,
    ELEMENT_UNKNOWN,
    ATTRIBUTE_UNKNOWN,
    PICTURE_FROM_OUTSIDE,
    NOT_CLOSED,
    CLOSED_UNOPENED,
    UNESCAPED,
    NOT_UTF8
}
