package dev.reachystudio.app.studio.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Our daemon with a simulated robot in a process of its own, asked over REST like any client. */
final class SimulatedDaemon implements AutoCloseable {

  private static final long RUNS_WITHIN_NS = 60_000_000_000L;
  private static final int TIME_SAMPLES = 100;

  private final DaemonProcess process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest status;
  private final ObjectMapper json = new ObjectMapper();
  private final double runsAfterS;

  /**
   * Simulated time against the wall's.
   *
   * @param wallS the wall's, seconds from some moment
   * @param aheadS how much more simulated time is, seconds and a constant
   */
  record TimeReading(double wallS, double aheadS) {

    /** Simulated time a second of the wall since an earlier reading. */
    double factorSince(TimeReading earlier) {
      return 1 + (aheadS - earlier.aheadS) / (wallS - earlier.wallS);
    }
  }

  /**
   * Durations of control cycles within a second.
   *
   * @param p50Us half of them are shorter, microseconds
   * @param p99Us one of a hundred is longer
   */
  record CycleTimes(double p50Us, double p99Us) {}

  private SimulatedDaemon(DaemonProcess process) throws IOException, InterruptedException {
    this.process = process;
    status =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + process.port() + "/api/daemon/status"))
            .build();
    runsAfterS = awaitRobot();
  }

  /**
   * Starts a daemon and waits for its robot.
   *
   * @param library where libmujoco is
   * @param more options of the command line
   */
  static SimulatedDaemon open(BenchSettings bench, Path library, String... more)
      throws IOException, InterruptedException {
    DaemonProcess process =
        DaemonProcess.ours(bench, Map.of("REACHY_STUDIO_MUJOCO", library.toString()), more);
    try {
      return new SimulatedDaemon(process);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private double awaitRobot() throws IOException, InterruptedException {
    long startNs = System.nanoTime();
    while (!backend().path("running").asBoolean(false)) {
      if (System.nanoTime() - startNs > RUNS_WITHIN_NS) {
        throw new IOException("the robot does not run: " + backend().path("error"));
      }
      Thread.sleep(5);
    }
    return process.firstAnswerS() + (System.nanoTime() - startNs) / 1e9;
  }

  /** Waits until physics runs, which it may do later than its daemon. */
  double awaitPhysics() throws IOException, InterruptedException {
    long startNs = System.nanoTime();
    while (!backend().path("simulation_time").isNumber()) {
      if (System.nanoTime() - startNs > RUNS_WITHIN_NS) {
        throw new IOException("the daemon runs no physics: " + backend().path("error"));
      }
      Thread.sleep(5);
    }
    return runsAfterS + (System.nanoTime() - startNs) / 1e9;
  }

  double firstAnswerS() {
    return process.firstAnswerS();
  }

  int port() {
    return process.port();
  }

  /** Where simulated time is: the middle of many readings at random phases of the loop. */
  TimeReading time() throws IOException, InterruptedException {
    double[] ahead = new double[TIME_SAMPLES];
    double[] wall = new double[TIME_SAMPLES];
    for (int i = 0; i < TIME_SAMPLES; i++) {
      long beforeNs = System.nanoTime();
      double simulatedS = backend().path("simulation_time").asDouble();
      wall[i] = (beforeNs + System.nanoTime()) / 2e9;
      ahead[i] = simulatedS - wall[i];
      Thread.sleep(7);
    }
    return new TimeReading(Statistics.median(wall), Statistics.median(ahead));
  }

  /** How long the cycles of the last second took. */
  CycleTimes cycleTimes() throws IOException, InterruptedException {
    JsonNode second = backend().path("control_loop_stats").path("last_second");
    return new CycleTimes(
        second.path("cycle_p50_us").asDouble(), second.path("cycle_p99_us").asDouble());
  }

  private JsonNode backend() throws IOException, InterruptedException {
    return json.readTree(client.send(status, BodyHandlers.ofString()).body())
        .path("backend_status");
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }
}
