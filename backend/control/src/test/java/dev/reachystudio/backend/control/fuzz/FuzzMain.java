package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.backend.control.thread.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs many programs on all cores: {@code FuzzMain COUNT [FIRST_SEED]}. Prints one line, and the
 * first failures with their seeds; exit status 1 if there were any. {@code ./bench fuzz} starts it.
 */
public final class FuzzMain {

  private static final int SHOWN_FAILURES = 5;

  private FuzzMain() {}

  public static void main(String[] args) throws InterruptedException {
    long count = Long.parseLong(args[0]);
    long first = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    AtomicLong next = new AtomicLong();
    AtomicLong cycles = new AtomicLong();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    long startNs = System.nanoTime();
    List<Thread> workers = new ArrayList<>();
    QuietLog quiet = new QuietLog();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread worker =
          Threads.platform(
              "fuzz-" + i,
              (thread, bug) -> failures.add("a bug in the fuzz test: " + bug),
              () -> work(next, count, first, cycles, failures));
      workers.add(worker);
      worker.start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    quiet.close();
    failures.stream().limit(SHOWN_FAILURES).forEach(System.err::println);
    System.out.printf(
        "%d programs from seed %d, %d cycles, %.0f s, %d failures%n",
        count, first, cycles.get(), (System.nanoTime() - startNs) / 1e9, failures.size());
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static void work(
      AtomicLong next,
      long count,
      long first,
      AtomicLong cycles,
      ConcurrentLinkedQueue<String> failures) {
    for (long i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      LoopFuzz.Verdict verdict = LoopFuzz.of(first + i);
      cycles.addAndGet(verdict.cycles());
      if (verdict.failure() != null && failures.size() < 1000) {
        failures.add(verdict.failure());
      }
    }
  }
}
