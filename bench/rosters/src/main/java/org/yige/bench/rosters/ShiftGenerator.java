package org.yige.bench.rosters;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes instances of the published format and of the published sizes. Each person first gets a hidden lawful row under
 * random prices that favour work, so that people are nearly used up; the demand is the sum of the hidden rows, raised by
 * one in three cells of twenty and lowered in two, so that not all of it can be met; requests are for
 * or against random cells, in runs for the wishes to work. So a plan of moderate cost exists, but the hidden one is not
 * the best, and nothing of it is written into the instance.
 */
final class ShiftGenerator {

    private static final String[] NAMES = {"E", "D", "L", "N", "a", "b", "c", "d", "e", "f"};

    private ShiftGenerator() {}

    /** A size of the published set. */
    record Shape(String name, int staff, int days, int shifts) {}

    static final Shape[] SHAPES = {
        new Shape("G01", 8, 14, 1), new Shape("G02", 14, 14, 2), new Shape("G03", 20, 14, 3), new Shape("G04", 10, 28, 2),
        new Shape("G05", 16, 28, 2), new Shape("G06", 18, 28, 3), new Shape("G07", 20, 28, 3), new Shape("G08", 30, 28, 4),
        new Shape("G09", 36, 28, 4), new Shape("G10", 40, 28, 5), new Shape("G11", 50, 28, 6), new Shape("G12", 60, 28, 10)
    };

    /** The text of an instance; the same for the same shape and seed. */
    static String text(Shape shape, long seed) {
        var random = new SplittableRandom(seed * 1_000_003 + shape.name().hashCode());
        var text = new StringBuilder("SECTION_HORIZON\n" + shape.days + "\n\nSECTION_SHIFTS\n");
        for (int shift = 0; shift < shape.shifts; shift++) {
            text.append(NAMES[shift]).append(',').append(shape.shifts > 3 && shift % 4 == 3 ? 600 : 480).append(',');
            text.append(String.join("|", Arrays.copyOfRange(NAMES, 0, shift))).append('\n');
        }
        text.append("\nSECTION_STAFF\n");
        for (int person = 0; person < shape.staff; person++) {
            text.append(staff(shape, person, random));
        }
        text.append("\nSECTION_DAYS_OFF\n");
        for (int person = 0; person < shape.staff; person++) {
            text.append("P").append(person);
            random.ints(0, shape.days).distinct().limit(shape.days / 14).sorted().forEach(day -> text.append(',').append(day));
            text.append('\n');
        }
        var bare = text + "\nSECTION_SHIFT_ON_REQUESTS\n\nSECTION_SHIFT_OFF_REQUESTS\n\nSECTION_COVER\n";
        return text + requests(shape, random) + cover(shape, ShiftInstance.read(bare), random);
    }

    private static String staff(Shape shape, int person, SplittableRandom random) {
        var most = new StringBuilder();
        var barred = shape.shifts > 1 && random.nextInt(4) == 0 ? random.nextInt(shape.shifts) : -1;
        var limited = barred < 0 && shape.shifts > 1 && random.nextInt(4) == 0 ? shape.shifts - 1 : -1;
        for (int shift = 0; shift < shape.shifts; shift++) {
            var limit = shift == barred ? 0 : shift == limited ? shape.days / 7 : shape.days;
            most.append(most.isEmpty() ? "" : "|").append(NAMES[shift]).append('=').append(limit);
        }
        var weeks = shape.days / 7;
        var part = random.nextInt(5) == 0;
        var full = weeks * 2400;
        var upper = (part ? full / 2 : full) * 9 / 10 / 480 * 480;
        var lower = upper - 960;
        return "P" + person + "," + most + "," + upper + "," + lower + "," + (part ? 4 : 5 + random.nextInt(2)) + ","
                + (2 + (part ? 0 : random.nextInt(2))) + "," + (2 + random.nextInt(2)) + "," + (weeks + 1) / 2 + "\n";
    }

    private static String requests(Shape shape, SplittableRandom random) {
        var on = new StringBuilder("\nSECTION_SHIFT_ON_REQUESTS\n");
        var off = new StringBuilder("\nSECTION_SHIFT_OFF_REQUESTS\n");
        for (int person = 0; person < shape.staff; person++) {
            for (int run = 0; run < shape.days / 14; run++) {
                var first = random.nextInt(shape.days);
                var shift = random.nextInt(shape.shifts);
                var weight = 1 + random.nextInt(3);
                for (int day = first; day < Math.min(shape.days, first + 1 + random.nextInt(4)); day++) {
                    on.append("P" + person + "," + day + "," + NAMES[shift] + "," + weight + "\n");
                }
                off.append("P" + person + "," + random.nextInt(shape.days) + "," + NAMES[random.nextInt(shape.shifts)] + "," + (1 + random.nextInt(3)) + "\n");
            }
        }
        return on.toString() + off;
    }

    private static String cover(Shape shape, ShiftInstance bare, SplittableRandom random) {
        var needed = new int[shape.days][shape.shifts + 1];
        var price = new int[shape.days][shape.shifts + 1];
        var row = new int[shape.days];
        for (int person = 0; person < shape.staff; person++) {
            for (var day : price) {
                Arrays.setAll(day, shift -> shift < shape.shifts ? random.nextInt(100) - 80 : 0);
            }
            if (new RowPath(bare, person).cheapest(price, row) == RowPath.NONE) {
                throw new IllegalStateException("nothing lawful for person " + person + " of " + shape);
            }
            for (int day = 0; day < shape.days; day++) {
                needed[day][row[day]]++;
            }
        }
        var text = new StringBuilder("\nSECTION_COVER\n");
        for (int day = 0; day < shape.days; day++) {
            for (int shift = 0; shift < shape.shifts; shift++) {
                var roll = random.nextInt(20);
                var moved = Math.max(0, needed[day][shift] + (roll < 3 ? 1 : roll < 5 ? -1 : 0));
                text.append(day + "," + NAMES[shift] + "," + moved + ",100,1\n");
            }
        }
        return text.toString();
    }
}
