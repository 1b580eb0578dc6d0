package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.protocol.command.Origin.Transport;
import dev.reachystudio.protocol.command.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client as a row of the table.
 *
 * @param client what the daemon knows of it
 * @param result what became of its last command
 * @param reason why, for a refusal; else empty
 * @param age since its last command, or null if it never wrote
 * @param leads whether it is the last one that moved the robot
 */
record Writer(
    ClientInfo client, Result result, String reason, @Nullable Duration age, boolean leads) {

  /** What a row's tag says. */
  enum Result {
    EXECUTED("executed", "mdi2c-check-circle-outline", "success"),
    CLAMPED("clamped", "mdi2a-arrow-collapse-horizontal", "warning"),
    SUPERSEDED("superseded", "mdi2s-skip-next-circle-outline", "muted"),
    REFUSED("refused", "mdi2c-close-circle-outline", "danger"),
    /** Two clients write at once. */
    CONFLICT("conflict", "mdi2s-swap-horizontal-bold", "warning"),
    /** Writes a stream, for whose targets nobody waits. */
    WRITING("writing", "mdi2p-pencil-outline", "accent"),
    /** Never wrote. */
    READING("reading", "mdi2e-eye-outline", "muted");

    final String word;
    final String icon;
    final String style;

    Result(String word, String icon, String style) {
      this.word = word;
      this.icon = icon;
      this.style = style;
    }
  }

  static Writer of(ClientInfo client, Instant now, boolean leads, boolean conflict) {
    Instant at = client.lastCommandAt();
    Outcome outcome = client.lastOutcome();
    return new Writer(
        client,
        conflict ? Result.CONFLICT : result(client, outcome),
        outcome instanceof Outcome.Refused refused ? refused.text() : "",
        at == null ? null : Duration.between(at, now),
        leads);
  }

  private static Result result(ClientInfo client, @Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> client.lastCommandAt() == null ? Result.READING : Result.WRITING;
      case Outcome.Executed executed -> Result.EXECUTED;
      case Outcome.Clamped clamped -> Result.CLAMPED;
      case Outcome.Superseded superseded -> Result.SUPERSEDED;
      case Outcome.Refused refused -> Result.REFUSED;
    };
  }

  /** Whether it has written in the last seconds. */
  boolean writes() {
    return client.commandsPerSecond() > 0;
  }

  /** The way in, in words. */
  String through() {
    return through(client.transport());
  }

  static String through(Transport transport) {
    return switch (transport) {
      case IN_PROCESS -> "in process";
      case REST -> "HTTP";
      case SDK_SOCKET -> "SDK socket";
      case SOCKET -> "WebSocket";
      case DATA_CHANNEL -> "data channel";
    };
  }

  /** Icon of the way in. */
  String icon() {
    return switch (client.transport()) {
      case IN_PROCESS -> "mdi2m-monitor-dashboard";
      case REST -> "mdi2w-web";
      case SDK_SOCKET -> "mdi2l-language-python";
      case SOCKET -> "mdi2l-lan-connect";
      case DATA_CHANNEL -> "mdi2a-access-point-network";
    };
  }

  /** Age of the last command in words. */
  String ageText() {
    if (age == null) {
      return "reads state only";
    }
    return age.toSeconds() < 1 ? "now" : ControlViewModel.span(age) + " ago";
  }
}
