package org.yige.pictures;

import org.yige.shared.Refusal;

/** Why a picture is not taken, or not shown. */
public enum PicturesRefusal implements Refusal {
    TOO_MANY_PHOTOS(RefusalKind.NOT_ALLOWED),
    PHOTO_UNKNOWN(RefusalKind.NOT_ALLOWED),
    PHOTO_NOT_A_PICTURE(RefusalKind.NOT_ALLOWED),
    PHOTO_TOO_LARGE(RefusalKind.NOT_ALLOWED),
    PHOTO_TOO_MANY_PIXELS(RefusalKind.NOT_ALLOWED),
    PHOTO_TOO_INTRICATE(RefusalKind.NOT_ALLOWED),
    PHOTOS_COME_TOO_FAST(RefusalKind.UNAVAILABLE),
    PHOTO_NOT_OF_THIS_CASE(RefusalKind.UNKNOWN),
    NOT_YOURS_TO_SEE(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    PicturesRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
