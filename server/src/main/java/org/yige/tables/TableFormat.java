package org.yige.tables;

/** What tables are written as. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String media;

    TableFormat(String media) {
        this.media = media;
    }

    /** Its name on the wire. */
    public String media() {
        return media;
    }
}
