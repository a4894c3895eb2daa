package org.xiaoshao.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Posts as tests give, end and find them, and how a test leaves them as they were. */
public final class Appointed {

    private static final String[] TABLES = {"post", "person"};

    private Appointed() {}

    /** Today in China. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Sends {@code postAppoint}; the fields are those of the post, a name given apart. */
    public static Answer appoint(String user, String name, Object... post) {
        return send(user, Map.of("name", name), post);
    }

    /** The same for somebody who is there already. */
    public static Answer appointPerson(String user, String person, Object... post) {
        return send(user, Map.of("person", person), post);
    }

    private static Answer send(String user, Map<String, ?> who, Object... post) {
        var input = new HashMap<String, Object>(who);
        input.put("post", fields(post));
        return GraphQlClient.as(user).ask("postAppoint", Map.of("input", input));
    }

    public static Answer end(String user, String id, int version, LocalDate day) {
        return change("postEnd", user, id, version, "lastDay", day.toString(), "reason", "试任期结束");
    }

    public static Answer substitute(
            String user, String id, int version, LocalDate from, LocalDate to, Object... who) {
        var all = new Object[who.length + 4];
        System.arraycopy(who, 0, all, 4, who.length);
        all[0] = "validFrom";
        all[1] = from.toString();
        all[2] = "validTo";
        all[3] = to.toString();
        return change("postSubstitute", user, id, version, all);
    }

    public static Answer change(
            String mutation, String user, String id, int version, Object... fields) {
        var input = fields(fields);
        input.put("expectedVersion", version);
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    public static Answer list(String user, Object... filter) {
        return GraphQlClient.as(user)
                .ask("posts", Map.of("filter", fields(filter), "first", 100))
                .ok();
    }

    /** The fields of a post of that role. */
    public static Object[] post(String role, Object... more) {
        return fields(List.of("role", role), more);
    }

    /** The same in 昆新. */
    public static Object[] kunxin(String role, Object... more) {
        return fields(List.of("role", role, "division", DemoPlaces.KUNXIN), more);
    }

    private static Object[] fields(List<Object> begin, Object... more) {
        return Stream.concat(begin.stream(), Stream.of(more)).toArray();
    }

    public static Map<String, Object> fields(Object... pairs) {
        var fields = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Ids made from now on are greater than this one. */
    public static String mark() {
        return owner("select uuidv7()::text");
    }

    /** Takes away what was made since, and gives the posts of the demo their terms back. */
    public static void restore(String mark) {
        owner(
                """
                with gone as (delete from post where id > '%s'),
                     as_before as (update post set valid_to = null, called_off = false, version = 1
                                   where id < '00000000-0000-4000-b006-000000000000' and (valid_to is not null or version > 1)
                                     and stands_in_for is null and id::text like '00000000-0000-4000-b005-%%')
                select 1"""
                        .formatted(mark));
        owner(
                "with gone as (delete from person p where id > '%s' and subject is null and not exists (select 1 from post o where o.person_id = p.id)) select 1"
                        .formatted(mark));
    }

    /** The first value that the owner of the tables reads. */
    public static String owner(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        return rows.next() ? rows.getString(1) : null;
                    }
                },
                TABLES);
    }

    /** Ids of the posts that a list answered. */
    public static List<String> ids(Answer list) {
        return list.list("posts.nodes.id");
    }
}
