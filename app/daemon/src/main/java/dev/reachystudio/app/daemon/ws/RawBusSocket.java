package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.motors.RawBus;
import dev.reachystudio.app.daemon.motors.RawBusException;
import dev.reachystudio.app.daemon.motors.RawPacket;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.json.wire.OutcomeJson;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/move/ws/raw/write}: a packet for the motors in each binary frame, and what they said
 * to it in a binary frame back, empty if nothing. What is not sent is answered with a text frame
 * that says why, and the connection stays open. Where such packets are off, or there is no bus, the
 * connection is closed with the reason: that is what the reference's clients can show.
 */
public final class RawBusSocket implements SocketEndpoint {

  private static final Logger log = LoggerFactory.getLogger(RawBusSocket.class);

  private static final String COMMAND = "raw_write";

  /** Close code "policy violation". */
  private static final int NOT_ALLOWED = 1008;

  private static final String OFF = "raw packets are off; start the daemon with --raw-bus-writes";
  private static final String NO_BUS = "this robot has no motor bus: it is simulated without one";

  private final boolean allowed;
  private final Supplier<@Nullable RawBus> bus;
  private final BooleanSupplier stopped;
  private final ClientRegistry clients;
  private @Nullable ClientActivity client;

  /**
   * @param allowed whether packets may be sent at all
   * @param bus the motor bus of the robot that runs, or null
   * @param stopped whether the emergency stop is engaged
   * @param clients lists the client
   */
  public RawBusSocket(
      boolean allowed,
      Supplier<@Nullable RawBus> bus,
      BooleanSupplier stopped,
      ClientRegistry clients) {
    this.allowed = allowed;
    this.bus = bus;
    this.stopped = stopped;
    this.clients = clients;
  }

  @Override
  public void opened(Peer peer) {
    if (!allowed || bus.get() == null) {
      peer.close(NOT_ALLOWED, allowed ? NO_BUS : OFF);
      return;
    }
    Origin origin =
        new Origin("raw-" + peer.id(), Origin.Transport.SOCKET, "Raw packets " + peer.address());
    client = clients.join(origin, peer.address());
    log.warn("{} may send raw packets to the motors", peer.address());
  }

  @Override
  public void binary(Peer peer, byte[] packet) {
    ClientActivity sender = client;
    RawBus motors = bus.get();
    if (sender == null) {
      return;
    }
    sender.commanded(COMMAND);
    String problem = RawPacket.problem(packet);
    if (problem != null) {
      refuse(peer, RefusalReason.INVALID, problem);
    } else if (stopped.getAsBoolean() && !RawPacket.isQuestion(packet)) {
      refuse(
          peer,
          RefusalReason.EMERGENCY_STOP,
          "the emergency stop is engaged: only packets that read are sent");
    } else if (motors == null) {
      refuse(peer, RefusalReason.NOT_RUNNING, NO_BUS);
    } else {
      exchange(peer, motors, packet);
    }
  }

  private static void exchange(Peer peer, RawBus motors, byte[] packet) {
    try {
      peer.send(Frames.binary(motors.exchange(packet)));
    } catch (RawBusException e) {
      refuse(peer, RefusalReason.NOT_RUNNING, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void text(Peer peer, String text) {
    refuse(peer, RefusalReason.INVALID, "a packet is a binary frame, not a text one");
  }

  @Override
  public void oversized(Peer peer, long lengthBytes) {
    refuse(peer, RefusalReason.INVALID, "a packet of " + lengthBytes + " bytes is none");
  }

  private static void refuse(Peer peer, RefusalReason reason, String text) {
    Outcome refused = Outcome.Refused.of(reason, text);
    peer.send(Frames.text(JsonText.bytes(OutcomeJson.commandResult(COMMAND, refused))));
  }

  @Override
  public void closed(Peer peer) {
    if (client != null) {
      clients.leave(client);
    }
  }

  @Override
  public boolean endsWithRobot() {
    return true;
  }

  @Override
  public boolean endsWithBus() {
    return true;
  }
}
