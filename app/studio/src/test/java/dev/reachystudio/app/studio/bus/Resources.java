package dev.reachystudio.app.studio.bus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What this process holds.
 *
 * @param threads platform threads by name, without their numbers
 * @param heapBytes live objects, after collections
 * @param openFiles file descriptors; −1 where the operating system does not tell
 */
public record Resources(Map<String, Integer> threads, long heapBytes, int openFiles) {

  private static final int COLLECTIONS = 3;

  /** Java's HTTP client of the test keeps a pool, the virtual threads have carriers. */
  private static final String CLIENTS = "HttpClient-.*|ForkJoinPool.*";

  /** Takes stock. */
  public static Resources now() throws IOException {
    Map<String, Integer> threads = new TreeMap<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().matches(CLIENTS)) {
        continue;
      }
      threads.merge(thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum);
    }
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    long heapBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Resources(threads, heapBytes, countOpenFiles());
  }

  private static int countOpenFiles() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return -1;
    }
    int count = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptors)) {
      for (Path _ : files) {
        count++;
      }
    }
    return count;
  }

  /** Threads that are more than before, by name. */
  public Map<String, Integer> threadsMoreThan(Resources before) {
    Map<String, Integer> more = new TreeMap<>();
    threads.forEach(
        (name, count) -> {
          int added = count - before.threads.getOrDefault(name, 0);
          if (added > 0) {
            more.put(name, added);
          }
        });
    return more;
  }
}
