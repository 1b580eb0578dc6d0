package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.app.daemon.hub.DatasetName;
import dev.reachystudio.app.daemon.hub.HubDatasets;
import dev.reachystudio.app.daemon.hub.HubException;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Downloads of data sets, each a job of the daemon; whoever wants the same one shares it. */
final class DatasetDownloads {

  private static final Logger log = LoggerFactory.getLogger(DatasetDownloads.class);

  private static final String COMMAND = "download-dataset";

  private final HubDatasets hub;
  private final JobRegistry jobs;
  private final Map<DatasetName, Download> running = new HashMap<>();

  DatasetDownloads(HubDatasets hub, JobRegistry jobs) {
    this.hub = hub;
    this.jobs = jobs;
  }

  /**
   * A download that has begun.
   *
   * @param job its progress
   * @param folder completes with the data set's folder, or with an {@code IOException}
   */
  record Download(Job job, CompletableFuture<Path> folder) {

    /**
     * Waits for the end.
     *
     * @param limit how long; the download goes on afterwards
     */
    Path await(String dataset, Duration limit) throws IOException, InterruptedException {
      try {
        return folder.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        throw new DatasetPendingException(dataset, job.id());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }

  /** Starts a download, or gives the one that runs. */
  synchronized Download start(DatasetName dataset) {
    Download present = running.get(dataset);
    if (present != null) {
      return present;
    }
    CompletableFuture<Path> folder = new CompletableFuture<>();
    Job job = jobs.start(COMMAND, self -> run(dataset, self, folder));
    Download download = new Download(job, folder);
    running.put(dataset, download);
    var _ = job.end().thenRun(() -> forget(dataset));
    return download;
  }

  private synchronized void forget(DatasetName dataset) {
    running.remove(dataset);
  }

  private void run(DatasetName dataset, Job job, CompletableFuture<Path> folder)
      throws IOException, InterruptedException {
    try {
      folder.complete(fetch(dataset, job));
    } catch (IOException | InterruptedException | RuntimeException e) {
      folder.completeExceptionally(e);
      throw e;
    }
  }

  /** What is here serves when the hub cannot be asked whether there is something newer. */
  private Path fetch(DatasetName dataset, Job job) throws IOException, InterruptedException {
    job.log("Fetching " + dataset.id());
    try {
      return hub.download(dataset, job::log);
    } catch (HubException e) {
      Optional<Path> here = hub.snapshot(dataset);
      boolean away =
          e.kind() == HubException.Kind.OFFLINE || e.kind() == HubException.Kind.UNREACHABLE;
      if (away && here.isPresent()) {
        job.log("Using what is here of " + dataset.id() + ": " + e.getMessage());
        log.info("Using what is here of {}: {}", dataset.id(), e.getMessage());
        return here.get();
      }
      throw e;
    }
  }
}
