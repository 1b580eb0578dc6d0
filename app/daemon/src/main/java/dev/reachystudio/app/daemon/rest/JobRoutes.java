package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import dev.reachystudio.app.daemon.ws.JobSocket;
import java.util.List;

/** {@code /api/apps/job-status/…}: how far a job is. */
public final class JobRoutes {

  private final JobRegistry jobs;

  public JobRoutes(JobRegistry jobs) {
    this.jobs = jobs;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            "/api/apps/job-status/{job_id}",
            "How far a job is",
            call -> {
              Job.Snapshot job =
                  jobs.find(call.path("job_id"))
                      .orElseThrow(() -> new AnswerException(404, "Job ID not found"))
                      .snapshot();
              return Answer.of(JobSocket.json(job, job.logs()));
            }));
  }
}
