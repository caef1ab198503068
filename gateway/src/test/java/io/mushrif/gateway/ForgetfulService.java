package io.mushrif.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A service that answers the first request of a connection and closes the connection when a second
 * one comes, as happens when a connection is given up for idleness in the moment in which it is
 * used again.
 */
final class ForgetfulService {

    private final NetServer server;

    ForgetfulService(Vertx vertx) {
        server =
                vertx.createNetServer()
                        .connectHandler(this::serve)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    int port() {
        return server.actualPort();
    }

    private void serve(NetSocket socket) {
        StringBuilder received = new StringBuilder();
        boolean[] answered = {false};
        socket.handler(
                data -> {
                    if (answered[0]) {
                        socket.close();
                        return;
                    }
                    received.append(data.toString(StandardCharsets.ISO_8859_1));
                    int headEnd = received.indexOf("\r\n\r\n");
                    if (headEnd >= 0 && received.length() - headEnd - 4 >= bodyLength(received)) {
                        answered[0] = true;
                        String body = received.substring(headEnd + 4);
                        socket.write(
                                Buffer.buffer(
                                        "HTTP/1.1 200 OK\r\nContent-Length: "
                                                + body.length()
                                                + "\r\n\r\n"
                                                + body));
                    }
                });
    }

    private static int bodyLength(CharSequence head) {
        return Pattern.compile("(?i)content-length: (\\d+)")
                .matcher(head)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElse(0);
    }
}
