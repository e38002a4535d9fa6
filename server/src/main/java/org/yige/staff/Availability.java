package org.yige.staff;

import org.yige.shared.Label;

/** Whether a post can take work now, and if not, why. */
public enum Availability {
    AVAILABLE("在岗", "On duty"),
    VACANT("空缺", "Vacant"),
    ON_LEAVE("休假", "On leave"),
    DEACTIVATED("已停用", "Deactivated"),
    OFF_SHIFT("不当班", "Off shift");

    private final Label label;

    Availability(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }
}
