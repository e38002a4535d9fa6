package org.yige.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yige.shared.Role;

/**
 * What a post is for. The six of the six-role matrix ({@code 六员}) and volunteers are the N of a
 * 1+1+N team. Inside one level of the ladder, work is offered in the order of these constants.
 */
public enum Duty {
    GRID_WORKER(Kind.TEAM, Role.GRID_WORKER),
    AUXILIARY(Kind.TEAM, Role.AUXILIARY),
    OFFICER(Kind.TEAM, Role.OFFICER),
    VILLAGE_HEAD(Kind.HEAD, Role.GRID_WORKER),
    TOWN_HEAD(Kind.HEAD, Role.GRID_WORKER),
    STATION_CHIEF(Kind.HEAD, Role.STATION_CHIEF, Role.OFFICER),
    COUNTY_HEAD(Kind.HEAD, Role.COUNTY_LEADER),
    COMMAND_ROOM(Kind.ROOM, Role.COMMAND_ROOM),
    COUNTY_DESK(Kind.ROOM, Role.COMMAND_ROOM),
    GOVERNANCE(Kind.SIX, Role.GRID_WORKER),
    ORDER(Kind.SIX, Role.GRID_WORKER),
    HEALTH(Kind.SIX, Role.GRID_WORKER),
    URBAN_MANAGEMENT(Kind.SIX, Role.GRID_WORKER),
    MARKET(Kind.SIX, Role.GRID_WORKER),
    MEDIATION(Kind.SIX, Role.GRID_WORKER),
    /** Helps, and is shown no one's data (domain rule: least privilege). */
    VOLUNTEER(Kind.HELP);

    private enum Kind {
        TEAM,
        HEAD,
        ROOM,
        SIX,
        HELP
    }

    private final Kind kind;
    private final Set<Role> roles;

    Duty(Kind kind, Role... roles) {
        this.kind = kind;
        this.roles = Set.of(roles);
    }

    /** What somebody holding such a post may do. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether incidents may be owned by such a post on the way up the ladder. */
    public boolean answers() {
        return kind == Kind.TEAM || kind == Kind.HEAD;
    }

    /**
     * Whether several people hold such a post at once: rooms work in shifts, volunteers come as
     * many as they are.
     */
    public boolean isShared() {
        return kind == Kind.ROOM || kind == Kind.HELP;
    }

    /** A room is staffed round the clock: it can always be asked. */
    public boolean isRoom() {
        return kind == Kind.ROOM;
    }

    /** What such a post is called in the tables counties keep. */
    List<String> words() {
        return switch (this) {
            case GRID_WORKER -> List.of("网格员", "专职网格员", "兼职网格员", "一级网格员");
            case AUXILIARY -> List.of("辅警", "警务辅助人员");
            case OFFICER -> List.of("民警", "社区民警", "驻村民警", "包村民警");
            case VILLAGE_HEAD -> List.of("村网格长", "村级网格长", "社区网格长", "二级网格长");
            case TOWN_HEAD -> List.of("镇网格长", "乡镇网格长", "街道网格长", "三级网格长");
            case STATION_CHIEF -> List.of("所长", "派出所所长");
            case COUNTY_HEAD -> List.of("县网格长", "县级网格长", "五级网格长");
            case COMMAND_ROOM -> List.of("综合指挥室", "指挥室", "指挥室值班员");
            case COUNTY_DESK -> List.of("县级值守席", "县指挥中心");
            case GOVERNANCE -> List.of("综治员", "综治专干");
            case ORDER -> List.of("治安员");
            case HEALTH -> List.of("卫健员", "村医");
            case URBAN_MANAGEMENT -> List.of("城管员");
            case MARKET -> List.of("市场监管员");
            case MEDIATION -> List.of("调解员", "人民调解员");
            case VOLUNTEER -> List.of("志愿者", "平安志愿者", "义警");
        };
    }

    /** The length of the code such a post must cover, where only one makes sense. */
    Optional<Scope> mustCover() {
        return switch (this) {
            case VILLAGE_HEAD -> Optional.of(Scope.VILLAGE);
            case TOWN_HEAD -> Optional.of(Scope.TOWN);
            case STATION_CHIEF, COMMAND_ROOM -> Optional.of(Scope.STATION);
            case COUNTY_HEAD, COUNTY_DESK -> Optional.of(Scope.COUNTY);
            case GRID_WORKER,
                    AUXILIARY,
                    OFFICER,
                    GOVERNANCE,
                    ORDER,
                    HEALTH,
                    URBAN_MANAGEMENT,
                    MARKET,
                    MEDIATION,
                    VOLUNTEER ->
                    Optional.empty();
        };
    }
}
