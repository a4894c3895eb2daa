package org.xiaoshao.people.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.people.HouseholdMoveInInput;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentInput;
import org.xiaoshao.people.Sex;
import org.xiaoshao.people.Tenure;

/**
 * The invented people of the demo. Their phones are of the form 1990000xxxx, and their ID numbers
 * begin with 999999, a place that no division code stands for: no living person has such a number.
 */
public final class DemoFamilies {

    public static final String KUNXIN = "150124100011";

    private static final String RESERVED_PLACE = "999999";
    private static final int[] UNITS = {3, 4, 3, 3, 2, 4};
    private static final String[] SURNAMES = {
        "李", "赵", "王", "刘", "孙", "马", "高", "林", "何", "郭", "梁", "宋", "唐", "许", "邓", "冯", "曾", "彭",
        "苏", "卢"
    };
    private static final String[] ELDERS = {"桂兰", "德福", "秀英", "长贵", "玉珍", "国栋", "淑芬", "满仓"};
    private static final String[] ADULTS = {
        "建国", "海霞", "志强", "丽娜", "永胜", "春梅", "俊峰", "雅琴", "晓东", "美玲"
    };
    private static final String[] CHILDREN = {"子涵", "一诺", "浩然", "思雨", "梓萱", "乐天"};

    /**
     * One family about to move in.
     *
     * @param login whose login the head is; null for nobody's
     */
    public record Family(HouseholdMoveInInput input, UUID login) {}

    private final List<Family> families = new ArrayList<>();
    private int people;

    private DemoFamilies() {}

    /** Two doors in every unit of every building. */
    public static List<Family> ofKunxin() {
        var demo = new DemoFamilies();
        for (int building = 1; building <= UNITS.length; building++) {
            for (int unit = 1; unit <= UNITS[building - 1]; unit++) {
                for (int floor = 1; floor <= 2; floor++) {
                    demo.add(building, unit, floor);
                }
            }
        }
        return demo.families;
    }

    private void add(int building, int unit, int floor) {
        var n = families.size();
        var vacant = n % 12 == 7;
        var tenant = n % 3 == 1;
        var day = LocalDate.of(2015 + n % 10, 1 + n % 12, 1 + n % 28);
        var registration = tenant || n % 9 == 5 ? Registration.FLOATING : Registration.LOCAL;
        var tenure = tenant ? Tenure.TENANT : Tenure.OWNER;
        var input =
                new HouseholdMoveInInput(
                        KUNXIN,
                        "00000000-0000-4000-b002-02401100000" + building,
                        unit + "单元",
                        floor + "0" + (1 + n % 2),
                        floor,
                        vacant ? Tenure.VACANT : tenure,
                        vacant ? null : registration,
                        day,
                        vacant ? List.of() : family(n),
                        "demo-household-" + n);
        families.add(new Family(input, login(n)));
    }

    /** The demo users {@code resident} and {@code resident-b}. */
    private static UUID login(int n) {
        return n < 2 ? UUID.fromString("00000000-0000-4000-a000-00000000000" + (n + 1)) : null;
    }

    private List<ResidentInput> family(int n) {
        var members = new ArrayList<ResidentInput>();
        var surname = SURNAMES[n % SURNAMES.length];
        if (n < 2) {
            members.add(person(n == 0 ? "李晓雨" : "赵建平", Relation.HEAD, 1985 + n, n));
        } else if (n % 5 == 2) {
            members.add(person(surname + pick(ELDERS, n), Relation.HEAD, 1938 + n % 20, n));
        } else {
            members.add(person(surname + pick(ADULTS, n), Relation.HEAD, 1965 + n % 30, n));
        }
        if (n % 4 != 3) {
            var other = SURNAMES[(n + 7) % SURNAMES.length];
            members.add(person(other + pick(ADULTS, n + 3), Relation.SPOUSE, 1966 + n % 30, n + 1));
        }
        if (n % 3 == 0) {
            members.add(
                    person(surname + pick(CHILDREN, n), Relation.CHILD, 2004 + n % 10, n + n / 3));
        }
        if (n % 6 == 4) {
            members.add(person(surname + pick(ELDERS, n + 1), Relation.PARENT, 1936 + n % 15, n));
        }
        return members;
    }

    private ResidentInput person(String name, Relation relation, int year, int n) {
        people++;
        var born = LocalDate.of(year, 1 + people % 12, 1 + people % 28);
        var female = n % 2 == 0;
        // Odd for men, even for women (GB 11643).
        var digits =
                RESERVED_PLACE
                        + born.toString().replace("-", "")
                        + "%03d".formatted(people * 2 % 1000 + (female ? 0 : 1));
        var phone = relation == Relation.CHILD ? null : "1990000%04d".formatted(2000 + people);
        return new ResidentInput(
                name,
                relation,
                female ? Sex.FEMALE : Sex.MALE,
                phone,
                digits + IdNumber.check(digits),
                null,
                null);
    }

    private static String pick(String[] from, int n) {
        return from[n % from.length];
    }
}
