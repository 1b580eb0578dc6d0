package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.idle.IdleReset;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.json.wire.Choices;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.ObjectInput;
import dev.reachystudio.protocol.json.wire.Problems;
import java.util.List;
import java.util.Map;

/** {@code /api/daemon/idle-policy}: what the robot does when nobody holds it any more. */
public final class IdleRoutes {

  private static final String PATH = "/api/daemon/idle-policy";
  private static final String POLICY = "policy";
  private static final Choices<IdlePolicy> POLICIES =
      Choices.of(List.of(IdlePolicy.values()), IdlePolicy::wireName);

  private final IdleReset idle;

  public IdleRoutes(IdleReset idle) {
    this.idle = idle;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", PATH, "What the robot does when nobody holds it", call -> answer()),
        Route.of("POST", PATH, "Change what the robot does when nobody holds it", this::change));
  }

  private Answer change(Call call) throws InvalidInputException, AnswerException {
    Problems problems = new Problems();
    ObjectInput input = ObjectInput.of(call.body(), List.of("body"), problems);
    String _ = input.requiredText(POLICY, 1, 16);
    IdlePolicy policy = input.choice(POLICIES, IdlePolicy.SLEEP, POLICY);
    problems.check();
    idle.policy(policy);
    return answer();
  }

  private Answer answer() {
    return Answer.of(Map.of(POLICY, idle.policy().wireName()));
  }
}
