package dev.reachystudio.app.studio.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** Rate at which {@code /api/state/ws/full?frequency=100} really arrives. */
final class StateStream implements Measurement {

  private static final double ASKED_HZ = 100;
  private static final double TOLERANCE = 0.001;

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    AtomicLongArray counted = new AtomicLongArray(3); // frames, first, last arrival
    try (DaemonProcess daemon = DaemonProcess.ours(bench, "--no-wake-up-on-start");
        SdkSocketClient client =
            new SdkSocketClient(
                daemon.port(), "/api/state/ws/full?frequency=100", ns -> count(counted, ns))) {
      Thread.sleep(2000);
      synchronized (counted) {
        counted.set(0, 0);
      }
      Thread.sleep(bench.length(30, 5) * 1000L);
    }
    double hz;
    synchronized (counted) {
      hz = (counted.get(0) - 1) * 1e9 / (counted.get(2) - counted.get(1));
    }
    return List.of(
        new Figure(
            "/api/state/ws/full?frequency=100, as it arrives",
            "90–94 Hz",
            "100 Hz ± 0.1 %",
            String.format(Locale.ROOT, "%.3f Hz", hz),
            Math.abs(hz - ASKED_HZ) <= TOLERANCE * ASKED_HZ));
  }

  private static void count(AtomicLongArray counted, long arrivedNs) {
    synchronized (counted) {
      if (counted.getAndIncrement(0) == 0) {
        counted.set(1, arrivedNs);
      }
      counted.set(2, arrivedNs);
    }
  }
}
