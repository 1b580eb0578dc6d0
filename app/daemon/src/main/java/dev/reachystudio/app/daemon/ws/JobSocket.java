package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.jobs.Job;
import dev.reachystudio.app.daemon.jobs.JobRegistry;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/apps/ws/apps-manager/{id}}: each new line of a job as text, then the job with just
 * these lines; closed after the last. Whoever comes after the end gets the whole job.
 */
public final class JobSocket implements SocketEndpoint {

  private final JobRegistry jobs;
  private final String id;
  private @Nullable Registration watching;
  private int sent;
  private boolean ended;

  public JobSocket(JobRegistry jobs, String id) {
    this.jobs = jobs;
    this.id = id;
  }

  /** The job as JSON, with some of its lines. */
  public static Map<String, Object> json(Job.Snapshot job, List<String> lines) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command", job.command());
    json.put("status", job.status().wireName());
    json.put("logs", lines);
    return json;
  }

  @Override
  public void opened(Peer peer) {
    Job job = jobs.find(id).orElse(null);
    if (job == null) {
      peer.send(Frames.text(JsonText.bytes(Map.of("error", "Job ID not found"))));
      peer.close(1000, "");
      return;
    }
    watching = job.watch(changed -> tell(peer, changed));
    tell(peer, job);
  }

  private synchronized void tell(Peer peer, Job job) {
    Job.Snapshot now = job.snapshot();
    List<String> fresh = now.logs().subList(Math.min(sent, now.logs().size()), now.logs().size());
    if (ended || (fresh.isEmpty() && !now.status().ended())) {
      return;
    }
    sent = now.logs().size();
    ended = now.status().ended();
    fresh.forEach(line -> peer.send(Frames.text(line)));
    peer.send(Frames.text(JsonText.bytes(json(now, fresh))));
    if (ended) {
      peer.close(1000, "");
    }
  }

  @Override
  public void closed(Peer peer) {
    if (watching != null) {
      watching.close();
    }
  }
}
