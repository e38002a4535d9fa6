package org.yige.pictures;

import org.yige.shared.Refusal;

/** Why a picture is not taken, or not shown. */
public enum PicturesRefusal implements Refusal {
    TOO_MANY_PHOTOS(Kind.NOT_ALLOWED),
    PHOTO_UNKNOWN(Kind.NOT_ALLOWED),
    PHOTO_NOT_A_PICTURE(Kind.NOT_ALLOWED),
    PHOTO_TOO_LARGE(Kind.NOT_ALLOWED),
    PHOTO_TOO_MANY_PIXELS(Kind.NOT_ALLOWED),
    PHOTO_TOO_INTRICATE(Kind.NOT_ALLOWED),
    PHOTOS_COME_TOO_FAST(Kind.UNAVAILABLE),
    PHOTO_NOT_OF_THIS_CASE(Kind.UNKNOWN),
    NOT_YOURS_TO_SEE(Kind.FORBIDDEN);

    private final Kind kind;

    PicturesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
