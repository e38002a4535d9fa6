package org.yige.planner.rosters;

import org.yige.planner.Bilingual;

/** The hard rules of a roster, in the words a refusal uses. */
public enum Rule {
    /** Every open seat has somebody. */
    EVERY_SEAT_FILLED("every seat of an open post is filled", "开放岗位的每个席位都有人"),
    /** Nobody is in two places. */
    ONE_DUTY_A_DAY("nobody has two duties on one day", "一人一天只上一个班"),
    /** An auxiliary may not act alone; a post needs a police officer. */
    POLICE_IN_EVERY_POST(
            "every post has a police officer; auxiliaries never stand alone",
            "每个岗位至少一名民警，辅警不得单独执勤"),
    /** Police keep watch round the clock with a leader in charge (公安机关人民警察内务条令). */
    LEADER_EVERY_SHIFT("every shift has a leader in charge", "每班有带班领导"),
    /** Motorcycles and cars are driven by those licensed for them. */
    LICENCES("a seat that asks for a licence has a holder of it", "要求驾照的席位由持照人担任"),
    /** Leave is leave. */
    LEAVE("nobody on leave is put on duty", "请假人员不排班"),
    /** The least rest between duties. */
    REST_BETWEEN_DUTIES("the least rest between two duties", "两班之间的最短休息"),
    /** Forced rest after night duty (公安机关人民警察内务条令). */
    REST_AFTER_NIGHT("the forced rest after a night duty", "夜班后强制休息"),
    /** No night directly after a night. */
    NO_NIGHTS_IN_A_ROW("no two nights in a row", "不得连续两个夜班"),
    /** The longest run of working days. */
    DAYS_IN_A_ROW("the most working days in a row", "连续工作天数上限"),
    /** The most hours of duty in the period. */
    DUTY_HOURS("the most hours of duty in the period", "本期值勤时数上限");

    private final Bilingual words;

    Rule(String en, String zh) {
        this.words = new Bilingual(zh, en);
    }

    /** The rule as a clause. */
    public Bilingual words() {
        return words;
    }
}
