package dev.reachystudio.app.studio.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Resident memory of the headless daemon, 30 s after its start, with one client on the SDK's
 * socket.
 */
final class Memory implements Measurement {

  private static final double ASKED_MIB = 151;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return List.of(new Figure("resident memory", "151 MiB", "≤ 151 MiB", "only on Linux", null));
    }
    double[] mib = new double[bench.length(3, 1)];
    for (int i = 0; i < mib.length; i++) {
      try (DaemonProcess daemon = DaemonProcess.ours(bench);
          SdkSocketClient client = new SdkSocketClient(daemon.port(), "/ws/sdk", ns -> {})) {
        Thread.sleep(30_000);
        mib[i] = daemon.residentMiB();
      }
    }
    return List.of(
        new Figure(
            "resident memory headless, 30 s, one SDK client",
            String.format(Locale.ROOT, "%.0f MiB", ASKED_MIB),
            "≤ 151 MiB",
            Statistics.spread(mib, "%.0f") + " MiB",
            Statistics.median(mib) <= ASKED_MIB));
  }
}
