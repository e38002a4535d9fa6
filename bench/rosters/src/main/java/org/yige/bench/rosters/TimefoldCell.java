package org.yige.bench.rosters;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One day of one person, for Timefold: a shift or nothing. */
@PlanningEntity
public class TimefoldCell {

    /** A row, compared by identity. */
    static final class Row {
        final ShiftInstance instance;
        final int person;

        Row(ShiftInstance instance, int person) {
            this.instance = instance;
            this.person = person;
        }
    }

    /** A day and shift, compared by identity. */
    static final class Spot {
        final ShiftInstance.Demand demand;

        Spot(ShiftInstance.Demand demand) {
            this.demand = demand;
        }
    }

    private String id = "";
    private Row row;
    private int day;
    private Spot[] spots;
    private @Nullable Integer shift;

    /** For Timefold. */
    public TimefoldCell() {
        this.row = new Row(new ShiftInstance(0, List.of(), List.of(), new ShiftInstance.Demand[0][], new int[0][][]), 0);
        this.spots = new Spot[0];
    }

    TimefoldCell(Row row, int day, Spot[] spots) {
        this.id = row.person + "/" + day;
        this.row = row;
        this.day = day;
        this.spots = spots;
    }

    /** Identity. */
    @PlanningId
    public String getId() {
        return id;
    }

    /** The shifts this person may work on this day. */
    @ValueRangeProvider(id = "shifts")
    public List<Integer> getShifts() {
        var person = row.instance.staff().get(row.person);
        return java.util.stream.IntStream.range(0, row.instance.free())
                .filter(each -> !person.off()[day] && person.most()[each] > 0).boxed().toList();
    }

    /** The shift worked; none for a free day. */
    @PlanningVariable(valueRangeProviderRefs = "shifts", allowsUnassigned = true)
    public @Nullable Integer getShift() {
        return shift;
    }

    /** For Timefold. */
    public void setShift(@Nullable Integer shift) {
        this.shift = shift;
    }

    Row row() {
        return row;
    }

    int day() {
        return day;
    }

    Spot spot() {
        return spots[shift == null ? 0 : shift];
    }

    int code() {
        return shift == null ? 0 : shift + 1;
    }

    int asked() {
        return row.instance.requests()[row.person][day][shift == null ? row.instance.free() : shift];
    }
}
