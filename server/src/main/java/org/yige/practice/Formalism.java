package org.yige.practice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a profile may not ask for certain things. No record has a component for them, so they are
 * unknown keys like any other; this says which rule stands behind the refusal, so that nobody adds
 * the component in good faith.
 */
final class Formalism {

    private static final String APP_RULES =
            "the rules for government applications (国办函〔2026〕12号) forbid ";

    private static final List<Ban> BANS =
            List.of(
                    new Ban(
                            "check-?ins?|clock-?ins?|sign-?ins?|punch|attendance|daka|qiandao|打卡|签到",
                            APP_RULES
                                    + "check-ins; presence is derived from work recorded on the spot"),
                    new Ban(
                            "rank|ranking|league|leaderboard|top-?\\d*|last-place|points|积分|排名|排行",
                            APP_RULES + "points and rankings; assessment is a baseline to reach"),
                    new Ban(
                            "online-(time|hours|minutes)|login-(rate|days|quota)|install(-rate)?|daily-login|在线时长|登录率",
                            APP_RULES + "counting time online, installations or sign-ins"),
                    new Ban(
                            "(photo|video|track|trace|location)s?-(required|forced|mandatory|least|min(imum)?)"
                                    + "|(forced?|required?|mandatory|min(imum)?|least)-(photo|video|track|trace|location)s?|强制拍照|轨迹",
                            APP_RULES
                                    + "demanding photos, videos or tracks as proof of work outside security and emergencies"),
                    new Ban(
                            "(visit|report|check|fine|penalty|detention|inform(er|ing)?)s?-(quota|target)|quota|摊派|指标数",
                            "no quota may be set for checks, fines, visits or informing "
                                    + "(行政处罚法 art. 74; 治安管理处罚法 2025 art. 135; "
                                    + APP_RULES
                                    + "repeated form filling)"),
                    new Ban(
                            "(person|people|resident|family|household|citizen)s?-(score|grade|tag|label|colou?r|list|risk|level|star)s?"
                                    + "|(score|tag|watch-?list|black-?list|key-(person|people)|focus-group)s?|credit|重点人员|黑名单",
                            "nothing here scores, tags or lists a person (个人信息保护法 art. 6, 24, 28); grades belong to an incident"),
                    new Ban(
                            "(.*-)?(face|plate|gait|voice)-?(recognition|id|match)?(-.*)?|biometrics?|人脸|车牌识别",
                            "faces, plates, gait and voices are not recognised here (个人信息保护法 art. 26, 28)"),
                    new Ban(
                            "ethnic(ity|-group)?|religion|faith|petition(s|er|ers|-history)?|political-status|民族|宗教|信访",
                            "ethnicity, religion and petitions are not recorded (个人信息保护法 art. 28; 信访工作条例 art. 30)"),
                    new Ban(
                            "predict(ion|ed|s)?(-.*)?|(.*-)?forecast-(person|people|resident)s?|预测",
                            "nothing is predicted about a person (个人信息保护法 art. 24)"));

    private Formalism() {}

    /** The reason why nothing of this name will ever be a key, if there is one. */
    static Optional<String> whyNever(String key) {
        return BANS.stream()
                .filter(ban -> ban.words.matcher(key).find())
                .map(Ban::reason)
                .findFirst();
    }

    private record Ban(Pattern words, String reason) {

        /** Whole words of a kebab-case key; Chinese words anywhere in it. */
        Ban(String words, String reason) {
            this(
                    Pattern.compile(
                            "(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])", Pattern.CASE_INSENSITIVE),
                    reason);
        }
    }
}
