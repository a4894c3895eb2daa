package org.xiaoshao.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to run as root, such as PostgreSQL.
 *
 * <p>For an ordinary user the program is run as it is. Root first tries a user namespace, in which
 * the program sees itself as nobody while the files stay root's; where such namespaces are off
 * (many containers) it becomes the user nobody, which then must own the files.
 *
 * @param prefix words to put before the command
 * @param owner the user that the files must belong to, or null when they are the caller's anyway
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final String ROOT = "0";
    private static final String NOBODY = "65534";
    private static final List<Unprivileged> WAYS_FOR_ROOT =
            List.of(
                    new Unprivileged(List.of("unshare", "-U"), ROOT),
                    new Unprivileged(
                            List.of(
                                    "setpriv",
                                    "--reuid=" + NOBODY,
                                    "--regid=" + NOBODY,
                                    "--clear-groups"),
                            NOBODY));

    /** Finds the way for this process. */
    static Unprivileged way() {
        if (!ROOT.equals(output(List.of("id", "-u")))) {
            return new Unprivileged(List.of(), null);
        }
        for (Unprivileged way : WAYS_FOR_ROOT) {
            String user = output(way.command(List.of("id", "-u")));
            if (!user.isEmpty() && !user.equals(ROOT)) {
                return way;
            }
        }
        throw new LocalStackException(
                "PostgreSQL refuses to run as root, and neither `unshare -U` (user namespaces) nor `setpriv` works here."
                        + " Do one of these: run npm start as an ordinary user; switch user namespaces on (sysctl"
                        + " user.max_user_namespaces=15000); set DATABASE_URL to use a given server."
                        + " / PostgreSQL 不能以 root 运行：请改用普通用户，或启用用户命名空间，或用 DATABASE_URL 指定数据库。");
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /**
     * Hands the directory to the user that the program will run as, and checks that it can be
     * reached at all.
     */
    void own(Path directory, Path program) {
        if (owner == null) {
            return;
        }
        output(List.of("chown", "-R", owner + ":" + owner, directory.toString()));
        String check = "test -x '" + program + "' && test -w '" + directory + "' && echo reachable";
        if (!output(command(List.of("sh", "-c", check))).equals("reachable")) {
            throw new LocalStackException(
                    "PostgreSQL refuses to run as root, and without root's rights nobody may enter "
                            + directory
                            + ". Run npm start as an ordinary user, or move the checkout to a directory that others may"
                            + " enter (not below /root). / 用户 nobody 无法访问该目录，请改用普通用户运行，或把代码放到其他用户可进入的目录。");
        }
    }

    /** What a short command prints, or nothing when it cannot be run or fails. */
    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
