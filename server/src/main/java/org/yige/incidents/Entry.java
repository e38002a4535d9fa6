package org.yige.incidents;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Actor;
import org.yige.shared.Label;

/**
 * One line of an incident's timeline. Never changed, never taken away.
 *
 * @param level of the owner at that moment
 * @param facts what else is known, by name; codes and numbers, no personal data
 */
public record Entry(
        UUID id,
        IncidentId incident,
        Instant at,
        Kind kind,
        By by,
        String words,
        Optional<String> reason,
        int level,
        Map<String, Object> facts) {

    /** Who did it, and on which post. */
    public record By(Who who, Optional<UUID> person, Optional<UUID> post, String title) {

        public static final By RESIDENT =
                new By(Who.RESIDENT, Optional.empty(), Optional.empty(), "报告人");
        public static final By SYSTEM =
                new By(Who.SYSTEM, Optional.empty(), Optional.empty(), "一格");

        /** A member of staff, on the post that owns the incident if they hold it. */
        public static By staff(Actor actor, Incident.Ownership owner, String otherwise) {
            return actor.holds(owner.post())
                    ? new By(
                            Who.STAFF,
                            Optional.of(actor.person()),
                            Optional.of(owner.post()),
                            owner.title())
                    : new By(
                            Who.STAFF,
                            Optional.of(actor.person()),
                            actor.posts().stream().findFirst(),
                            otherwise);
        }
    }

    public enum Who {
        RESIDENT,
        STAFF,
        SYSTEM
    }

    /** What was done, in words for everyone; some only for those who work on it. */
    public enum Kind {
        REPORTED("收到报告", "Report received", true),
        ANSWERED("已接办", "Answered", true),
        ARRIVED("已到现场", "On the scene", true),
        HANDLED("已办理，请确认", "Handled; please confirm", true),
        PASSED_UP("转上一级办理", "Passed up a level", true),
        RETURNED("转交更合适的岗位", "Given to a better post", true),
        EXTENSION_ASKED("申请延期", "More time asked for", true),
        EXTENSION_GRANTED("同意延期", "More time granted", true),
        EXTENSION_REFUSED("不同意延期", "More time refused", false),
        PAUSED("时限暂停计算", "The clock stands still", true),
        RESUMED("时限继续计算", "The clock runs again", true),
        HANDING_OVER("正在移交有关单位", "Being handed over", true),
        HANDED_OVER("有关单位已接收", "Taken over, with a receipt", true),
        HAND_OVER_REFUSED("有关单位未接收，继续办理", "Not taken over; goes on here", true),
        HELP_ASKED("请求支援", "Help asked for", false),
        NOTED("备注", "Note", false),
        GRADED("调整等级", "Graded anew", true),
        JOINED("与另一报告合并", "Joined with another report", true),
        PARTED("与另一报告分开", "Parted from another report", true),
        REMINDED("时限过半提醒", "Reminder: half of the time is gone", false),
        ESCALATED("超时，升级办理", "Time ran out: passed to the next head", true),
        SUPERVISED("超时，督办", "Time ran out: under supervision", true),
        CARD_OPENED("上级督办", "A head asks what became of it", true),
        CARD_REPLIED("督办答复", "Replied to the head", false),
        CARD_SENT_BACK("督办答复退回", "The reply was not enough", false),
        CARD_OVERDUE("督办逾期未答复", "Nobody replied to the head in time", false),
        CARD_CLOSED("督办销号", "The head is satisfied", false),
        CONFIRMED("报告人已确认", "Confirmed by the person who reported", true),
        OBJECTED("报告人有异议，重新办理", "Objected to: opened again", true),
        RATED("报告人已评价", "Rated", true),
        ENDED("已办结", "Settled", true);

        private final Label label;
        private final boolean open;

        Kind(String zh, String en, boolean open) {
            this.label = new Label(zh, en);
            this.open = open;
        }

        public Label label() {
            return label;
        }

        /** Whether the person who reported sees it. */
        public boolean isOpenToResidents() {
            return open;
        }

        /** Whether that person also reads its words. */
        public boolean showsWords() {
            return switch (this) {
                case HANDLED, HANDED_OVER, OBJECTED -> true;
                case REPORTED,
                        ANSWERED,
                        ARRIVED,
                        PASSED_UP,
                        RETURNED,
                        EXTENSION_ASKED,
                        EXTENSION_GRANTED,
                        EXTENSION_REFUSED,
                        PAUSED,
                        RESUMED,
                        HANDING_OVER,
                        HAND_OVER_REFUSED,
                        HELP_ASKED,
                        NOTED,
                        GRADED,
                        JOINED,
                        PARTED,
                        REMINDED,
                        ESCALATED,
                        SUPERVISED,
                        CARD_OPENED,
                        CARD_REPLIED,
                        CARD_SENT_BACK,
                        CARD_OVERDUE,
                        CARD_CLOSED,
                        CONFIRMED,
                        RATED,
                        ENDED ->
                        false;
            };
        }
    }
}
