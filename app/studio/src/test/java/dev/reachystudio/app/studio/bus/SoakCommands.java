package dev.reachystudio.app.studio.bus;

import dev.reachystudio.backend.control.thread.Threads;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A user of the robot who does not care for faults: streams, gotos, questions, over REST, and
 * switches the torque on again when it is gone. Every answer must be one of those that are
 * promised.
 */
final class SoakCommands implements AutoCloseable {

  /** Done; refused for a reason that is told; the robot is not there now. */
  private static final Set<Integer> PROMISED = Set.of(200, 409, 503);

  private static final int PAUSE_MS = 15;

  private final DaemonClient client;
  private final MoveLedger ledger;
  private final Random random;
  private final Thread user;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private volatile boolean running = true;
  private final AtomicInteger commands = new AtomicInteger();
  private volatile double slowestMs;

  SoakCommands(DaemonClient client, MoveLedger ledger, long seed) {
    this.client = client;
    this.ledger = ledger;
    random = new Random(seed);
    user = Threads.platform("soak-user", (thread, bug) -> problems.add(bug.toString()), this::use);
    user.start();
  }

  private void use() {
    try {
      while (running) {
        long startNs = System.nanoTime();
        String asked = ask();
        double tookMs = (System.nanoTime() - startNs) / 1e6;
        slowestMs = Math.max(slowestMs, tookMs);
        commands.incrementAndGet();
        if (tookMs > 5000) {
          problems.add(String.format(Locale.ROOT, "%s took %.0f ms", asked, tookMs));
        }
        Thread.sleep(random.nextInt(2 * PAUSE_MS));
      }
    } catch (IOException e) {
      problems.add("REST: " + e);
    } catch (InterruptedException e) {
      problems.add("interrupted");
    }
  }

  private String ask() throws IOException, InterruptedException {
    int draw = random.nextInt(100);
    if (draw < 60) {
      return tell("/api/move/set_target", target());
    }
    if (draw < 75) {
      return travel();
    }
    if (draw < 85) {
      return check("GET /api/daemon/status", client.get("/api/daemon/status"));
    }
    if (draw < 95) {
      return check("GET /api/motors/status", client.get("/api/motors/status"));
    }
    return enableIfOff();
  }

  private String enableIfOff() throws IOException, InterruptedException {
    Map<?, ?> status = client.status();
    boolean off =
        status.get("backend_status") instanceof Map<?, ?> backend
            && !"enabled".equals(backend.get("motor_control_mode"));
    return off || !DaemonClient.isWell(status)
        ? check("enable", client.post("/api/motors/set_mode/enabled"))
        : check("GET /api/state/full", client.get("/api/state/full"));
  }

  private String tell(String path, String json) throws IOException, InterruptedException {
    return check(path, client.post(path, json));
  }

  private String travel() throws IOException, InterruptedException {
    String json =
        String.format(
            Locale.ROOT,
            "{\"head_pose\":%s,\"antennas\":[%.3f,%.3f],\"body_yaw\":%.3f,\"duration\":%.2f}",
            pose(),
            angle(1),
            angle(1),
            angle(0.4),
            0.3 + random.nextDouble());
    DaemonClient.Answer answer = client.post("/api/move/goto", json);
    if (answer.status() == 200 && !"refused".equals(answer.map().get("outcome"))) {
      ledger.accepted(String.valueOf(answer.map().get("uuid")));
    }
    return check("/api/move/goto", answer);
  }

  /** Small steps: streams are limited by their speed only. */
  private String target() {
    return String.format(
        Locale.ROOT,
        "{\"target_head_pose\":%s,\"target_antennas\":[%.3f,%.3f]}",
        pose(),
        angle(0.5),
        angle(0.5));
  }

  private String pose() {
    return String.format(
        Locale.ROOT,
        "{\"x\":0,\"y\":0,\"z\":%.4f,\"roll\":%.3f,\"pitch\":%.3f,\"yaw\":%.3f}",
        0.01 * (random.nextDouble() - 0.5),
        angle(0.15),
        angle(0.15),
        angle(0.2));
  }

  private double angle(double mostRad) {
    return mostRad * (2 * random.nextDouble() - 1);
  }

  private String check(String asked, DaemonClient.Answer answer) {
    @Nullable Object json = answer.json();
    if (!PROMISED.contains(answer.status())) {
      problems.add(asked + " was answered " + answer.status() + " " + json);
    } else if (answer.status() != 200 && json == null) {
      problems.add(asked + " was refused without a reason");
    }
    return asked;
  }

  /** What was not as promised. */
  List<String> problems() {
    return problems;
  }

  /** How many times something was asked. */
  int commands() {
    return commands.get();
  }

  /** The longest time an answer took, milliseconds. */
  double slowestMs() {
    return slowestMs;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    user.join();
  }
}
