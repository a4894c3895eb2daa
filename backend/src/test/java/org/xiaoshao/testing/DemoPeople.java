package org.xiaoshao.testing;

/** Subjects of demo users; a person's id is the same. */
public final class DemoPeople {

    public static final String RESIDENT = subject(1);
    public static final String RESIDENT_B = subject(2);
    public static final String UNIT = subject(3);
    public static final String BUILDING = subject(4);
    public static final String GRID = subject(5);
    public static final String MEDIATOR = subject(6);
    public static final String WORKER = subject(10);
    public static final String SECRETARY = subject(11);
    public static final String STEWARD = subject(12);
    public static final String DEPARTMENT = subject(13);
    public static final String DEPARTMENT_HEAD = subject(15);
    public static final String LEADER = subject(16);
    public static final String COUNTY = subject(17);
    public static final String AUDITOR = subject(18);
    public static final String ADMIN = subject(19);
    public static final String WORKER2 = subject(27);

    private DemoPeople() {}

    /** The subject of the demo user of that number (the table in infra/local/README.md). */
    public static String subject(int number) {
        return "00000000-0000-4000-a000-%012d".formatted(number);
    }
}
