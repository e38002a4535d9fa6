package org.yige.bench.rosters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instance of the text format of the "Employee Shift Scheduling Benchmark Data Sets" (Curtois and Qu, 2014;
 * schedulingbenchmarks.org): sections begun by SECTION_ lines, comments by #. Day 0 is a Monday.
 *
 * @param days length of the horizon
 * @param shifts the shift types
 * @param staff the people
 * @param demand for each day and shift what is required and what a person too few or too many costs
 * @param requests for each person, day and shift the price of working it; index {@code shifts.size()} is a free day
 */
record ShiftInstance(int days, List<ShiftType> shifts, List<Employee> staff, Demand[][] demand, int[][][] requests) {

    /** A shift type and those that may not follow it the next day. */
    record ShiftType(String id, int minutes, boolean[] barsNext) {}

    /** The demand of one day and shift. */
    record Demand(int needed, int under, int over) {
        int cost(int count) {
            return count < needed ? (needed - count) * under : (count - needed) * over;
        }
    }

    /** The limits of one person; {@code most[s]} is the most shifts of a type, {@code off[d]} a day that must be free. */
    record Employee(String id, int[] most, Limits limits, boolean[] off) {}

    /** Minutes, runs and weekends. */
    record Limits(int mostMinutes, int leastMinutes, int mostRun, int leastRun, int leastOff, int mostWeekends) {}

    int free() {
        return shifts.size();
    }

    /** Reads the format. */
    static ShiftInstance read(String text) {
        var sections = new LinkedHashMap<String, List<String[]>>();
        var current = "";
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("SECTION_")) {
                current = line;
                sections.put(current, new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                var section = sections.get(current);
                if (section == null) {
                    throw new IllegalArgumentException("text before the first section: " + line);
                }
                section.add(Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new));
            }
        }
        var days = Integer.parseInt(section(sections, "SECTION_HORIZON").getFirst()[0]);
        var shiftIndex = new HashMap<String, Integer>();
        var shifts = shifts(section(sections, "SECTION_SHIFTS"), shiftIndex);
        var staffIndex = new HashMap<String, Integer>();
        var staff = staff(section(sections, "SECTION_STAFF"), days, shiftIndex, staffIndex);
        for (var row : section(sections, "SECTION_DAYS_OFF")) {
            for (int part = 1; part < row.length; part++) {
                staff.get(index(staffIndex, row[0])).off()[Integer.parseInt(row[part])] = true;
            }
        }
        var requests = new int[staff.size()][days][shifts.size() + 1];
        for (var row : section(sections, "SECTION_SHIFT_ON_REQUESTS")) {
            var cell = requests[index(staffIndex, row[0])][Integer.parseInt(row[1])];
            for (int other = 0; other < cell.length; other++) {
                cell[other] += other == index(shiftIndex, row[2]) ? 0 : Integer.parseInt(row[3]);
            }
        }
        for (var row : section(sections, "SECTION_SHIFT_OFF_REQUESTS")) {
            requests[index(staffIndex, row[0])][Integer.parseInt(row[1])][index(shiftIndex, row[2])] += Integer.parseInt(row[3]);
        }
        var demand = new Demand[days][shifts.size()];
        for (var day : demand) {
            Arrays.fill(day, new Demand(0, 0, 0));
        }
        for (var row : section(sections, "SECTION_COVER")) {
            demand[Integer.parseInt(row[0])][index(shiftIndex, row[1])] =
                    new Demand(Integer.parseInt(row[2]), Integer.parseInt(row[3]), Integer.parseInt(row[4]));
        }
        return new ShiftInstance(days, shifts, staff, demand, requests);
    }

    private static List<ShiftType> shifts(List<String[]> rows, Map<String, Integer> index) {
        rows.forEach(row -> index.put(row[0], index.size()));
        var shifts = new ArrayList<ShiftType>();
        for (var row : rows) {
            var bars = new boolean[rows.size()];
            if (row.length > 2) {
                for (var next : row[2].split("\\|")) {
                    if (!next.isBlank()) {
                        bars[index(index, next)] = true;
                    }
                }
            }
            shifts.add(new ShiftType(row[0], Integer.parseInt(row[1]), bars));
        }
        return shifts;
    }

    private static List<Employee> staff(List<String[]> rows, int days, Map<String, Integer> shifts, Map<String, Integer> index) {
        var staff = new ArrayList<Employee>();
        for (var row : rows) {
            index.put(row[0], index.size());
            var most = new int[shifts.size()];
            Arrays.fill(most, days);
            for (var part : row[1].split("\\|")) {
                var pair = part.split("=");
                most[index(shifts, pair[0])] = Integer.parseInt(pair[1]);
            }
            var n = Arrays.stream(row, 2, 8).mapToInt(Integer::parseInt).toArray();
            staff.add(new Employee(row[0], most, new Limits(n[0], n[1], n[2], n[3], n[4], n[5]), new boolean[days]));
        }
        return staff;
    }

    private static List<String[]> section(Map<String, List<String[]>> sections, String name) {
        var rows = sections.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("the section " + name + " is missing");
        }
        return rows;
    }

    private static int index(Map<String, Integer> index, String id) {
        var found = index.get(id.strip());
        if (found == null) {
            throw new IllegalArgumentException("unknown id " + id);
        }
        return found;
    }
}
