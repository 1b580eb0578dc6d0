package dev.reachystudio.app.studio.bench;

import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Streams a motion of head and antennas to a daemon at 50 Hz over REST, while it is open. */
final class HeadStream implements AutoCloseable {

  private static final long PAUSE_NS = 20_000_000;
  private static final double ROUND_S = 5;

  private final RawSocket socket;
  private final Thread sender;
  private volatile boolean running = true;

  HeadStream(int port) throws IOException {
    socket = new RawSocket(port);
    sender = Threads.platform("head-stream", (thread, bug) -> System.err.println(bug), this::send);
    sender.start();
  }

  private void send() {
    long startNs = System.nanoTime();
    try {
      while (running) {
        double phaseRad = 2 * Math.PI * (System.nanoTime() - startNs) / 1e9 / ROUND_S;
        socket.send(RawSocket.post("/api/move/set_target", target(phaseRad)));
        if (socket.readAnswer() != 200) {
          System.err.println("a target was not accepted");
        }
        LockSupport.parkNanos(PAUSE_NS);
      }
    } catch (IOException e) {
      System.err.println("the stream of targets broke: " + e);
    }
  }

  private static String target(double phaseRad) {
    Pose head = BenchMotion.head(phaseRad);
    return String.format(
        Locale.ROOT,
        "{\"target_head_pose\":{\"x\":%f,\"y\":%f,\"z\":%f,\"roll\":%f,\"pitch\":%f,\"yaw\":%f},"
            + "\"target_antennas\":[%f,%f]}",
        head.xM(),
        head.yM(),
        head.zM(),
        head.rollRad(),
        head.pitchRad(),
        head.yawRad(),
        Math.sin(phaseRad),
        -Math.sin(phaseRad));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    running = false;
    sender.join();
    socket.close();
  }
}
