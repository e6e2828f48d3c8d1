package io.repairportal.reference.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The only way from a host to its mail server, with a gate in it that can hold what is on its way, in either direction. */
final class MailGate implements AutoCloseable {
    private static final int PIECE = 8_192;

    /** What passes. */
    enum State {
        /** Everything. */
        OPEN,
        /** Nothing: the host connects and hears no word. */
        CLOSED,
        /** Everything but the receipt of a mail: the server has it, the host does not learn so. */
        NO_RECEIPT
    }

    private final ServerSocket entrance;
    private final int server;
    private final AtomicInteger held = new AtomicInteger();
    private volatile State state = State.OPEN;

    private MailGate(ServerSocket entrance, int server) {
        this.entrance = entrance;
        this.server = server;
    }

    /** Opens a way to the mail server at this port. */
    static MailGate before(int server) {
        try {
            MailGate gate = new MailGate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            begin(gate::letIn);
            return gate;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Returns the port at which hosts find it. */
    int port() {
        return entrance.getLocalPort();
    }

    /** Changes what passes from now on, and begins to count anew. */
    void set(State next) {
        held.set(0);
        state = next;
    }

    /** Returns how many connections or receipts were held since the state was set. */
    int held() {
        return held.get();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void letIn() throws IOException {
        while (!entrance.isClosed()) {
            Socket host = entrance.accept();
            if (state == State.CLOSED) {
                // why never read nor closed here: it ends with the host that waits at the other end
                held.incrementAndGet();
            } else {
                Socket mailServer = new Socket(InetAddress.getLoopbackAddress(), server);
                begin(() -> pass(host, mailServer));
                begin(() -> passBack(mailServer, host));
            }
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private void passBack(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] piece = new byte[PIECE];
        boolean mailIsComing = false;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (mailIsComing && state == State.NO_RECEIPT) {
                held.incrementAndGet();
                return;
            }
            mailIsComing = new String(piece, 0, read, StandardCharsets.US_ASCII).startsWith("354");
            out.write(piece, 0, read);
        }
    }

    private static void begin(Passage passage) {
        Thread thread = new Thread(() -> passage.tryIt(), "mail gate");
        thread.setDaemon(true);
        thread.start();
    }

    /** Work that ends when one of its ends hangs up. */
    private interface Passage {
        void go() throws IOException;

        default void tryIt() {
            try {
                go();
            } catch (IOException hungUp) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
