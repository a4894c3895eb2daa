package org.xiaoshao.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which port belongs to which part, and whether it can be had. */
final class Ports {

    private Ports() {}

    /**
     * Refuses early and in plain words, because the parts themselves report a taken port late and
     * deep in a log.
     *
     * @param part the name people know the part by
     * @param variable the environment variable that moves it elsewhere
     */
    static void requireFree(String part, int port, String variable) {
        if (!isFree(port)) {
            throw new LocalStackException(
                    String.format(
                            "%1$s cannot start: port %2$d is taken by another program. Stop that program, or set"
                                    + " %3$s to a free port. / %1$s 无法启动：端口 %2$d 已被占用，请关闭占用它的程序，"
                                    + "或把环境变量 %3$s 设为空闲端口。",
                            part, port, variable));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT after a restart is free for the parts, which all set this option.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port nobody uses at this moment, for stacks that do not care which one they get. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalStackException("No free port on the loopback interface.", e);
        }
    }
}
