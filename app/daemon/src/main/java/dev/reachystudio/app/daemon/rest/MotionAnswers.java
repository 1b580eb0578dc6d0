package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.InputProblem;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Outcomes as HTTP answers. */
final class MotionAnswers {

  /** The loop decides within a period; a second without an answer means that it hangs. */
  private static final long DECISION_TIMEOUT_S = 1;

  private MotionAnswers() {}

  /** Waits for the decision about a command. */
  static Outcome decision(Submission submission) throws AnswerException, InterruptedException {
    try {
      return submission.outcome().get(DECISION_TIMEOUT_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AnswerException(503, "The control loop does not answer");
    } catch (ExecutionException e) {
      throw new IllegalStateException("outcomes never fail", e);
    }
  }

  /**
   * The answer to a command that starts a move.
   *
   * @throws AnswerException for refusals that have a status of their own
   * @throws InvalidInputException when a value is to blame
   */
  static Answer move(UUID id, Outcome outcome) throws AnswerException, InvalidInputException {
    if (outcome instanceof Outcome.Refused refused) {
      check(refused);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("uuid", id);
    OutcomeJson.addTo(json, outcome);
    return Answer.of(json);
  }

  /** Turns the refusals that are errors into their status; the others come back. */
  static void check(Outcome.Refused refused) throws AnswerException, InvalidInputException {
    switch (refused.reason()) {
      case EMERGENCY_STOP -> throw new AnswerException(409, "emergency_stop");
      case NOT_RUNNING -> throw new AnswerException(503, refused.text());
      case QUEUE_FULL -> throw new AnswerException(503, refused.text());
      case UNSUPPORTED -> throw new AnswerException(409, refused.text());
      case INVALID -> throw invalid(refused);
      case MOVE_RUNNING, UNREACHABLE, MOTORS_OFF, MOTOR_SILENT, TORQUE_LOST, UNKNOWN_MOVE -> {
        // told in the answer: the request was right, the robot is just not able to now
      }
    }
  }

  private static InvalidInputException invalid(Outcome.Refused refused) {
    String field = refused.field();
    List<Object> location = field == null ? List.of("body") : List.of("body", field);
    return new InvalidInputException(
        List.of(new InputProblem("value_error", location, refused.text(), null, Map.of())));
  }
}
