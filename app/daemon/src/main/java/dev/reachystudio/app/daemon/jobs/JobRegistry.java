package dev.reachystudio.app.daemon.jobs;

import dev.reachystudio.app.daemon.hub.HubException;
import dev.reachystudio.backend.control.thread.Threads;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All jobs of this process, and the threads they run on. Any thread. */
public final class JobRegistry {

  private static final Logger log = LoggerFactory.getLogger(JobRegistry.class);

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();

  /** What a job does; a checked exception fails the job with its message. */
  @FunctionalInterface
  public interface Work {
    void run(Job job) throws Exception;
  }

  /**
   * Starts work on a thread of its own.
   *
   * @param command name of the job
   * @param work what to do
   */
  public Job start(String command, Work work) {
    Job job = new Job(UUID.randomUUID(), command);
    jobs.put(job.id().toString(), job);
    Threads.virtual("job-" + command, (thread, bug) -> fail(job, bug), () -> run(job, work))
        .start();
    return job;
  }

  /** The job with this id. */
  public Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private static void run(Job job, Work work) {
    job.begin();
    try {
      work.run(job);
      job.succeed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.fail("interrupted");
    } catch (Exception e) {
      fail(job, e);
    }
  }

  private static void fail(Job job, Throwable e) {
    if (e instanceof HubException) {
      log.warn("Job {} failed: {}", job.command(), e.getMessage());
    } else {
      log.warn("Job {} failed", job.command(), e);
    }
    job.fail(e.getMessage() == null ? e.toString() : e.getMessage());
  }
}
