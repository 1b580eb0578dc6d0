package dev.reachystudio.app.daemon.ws;

import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.sdk.SdkCommands;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.json.wire.StateJson;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all clients of {@code /ws/sdk} have in common: 50 Hz joints and pose, 1 Hz status,
 * broadcasts. Any thread.
 */
public final class SdkHub {

  private static final double STATE_RATE_HZ = 50;
  private static final double STATUS_RATE_HZ = 1;

  private final StateBroadcaster broadcaster;
  private final SdkCommands commands;
  private final ClientRegistry clients;
  private final StreamClamps clamps;
  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
  private final StateBroadcaster.Feed stateFeed = this::stateFrames;
  private final StateBroadcaster.Feed statusFeed = state -> List.of(statusFrame());
  private @Nullable List<Fault> lastFaults;
  private @Nullable EmergencyStopState lastStop;

  public SdkHub(
      StateBroadcaster broadcaster,
      SdkCommands commands,
      ClientRegistry clients,
      StreamClamps clamps) {
    this.broadcaster = broadcaster;
    this.commands = commands;
    this.clients = clients;
    this.clamps = clamps;
  }

  /** Our end of one client. */
  public SocketEndpoint endpoint() {
    return new SdkSocket(this, commands, clients);
  }

  /** Starts the frames of a client. */
  Registration join(Peer peer, String clientId) {
    peers.add(peer);
    clamps.join(clientId, peer);
    Registration state = broadcaster.subscribe(stateFeed, STATE_RATE_HZ, peer);
    Registration status = broadcaster.subscribe(statusFeed, STATUS_RATE_HZ, peer);
    return () -> {
      peers.remove(peer);
      clamps.leave(clientId);
      state.close();
      status.close();
    };
  }

  /** Sends a frame to all clients. */
  public void broadcast(Map<String, ?> json) {
    broadcast(JsonText.bytes(json));
  }

  /** Sends a message that is encoded already to all clients. */
  void broadcast(byte[] utf8) {
    byte[] frame = Frames.text(utf8);
    peers.forEach(peer -> peer.send(frame));
  }

  /** Tells all clients the status at once. */
  public void tellStatus() {
    if (!peers.isEmpty()) {
      byte[] frame = statusFrame();
      peers.forEach(peer -> peer.send(frame));
    }
  }

  byte[] statusFrame() {
    return Frames.text(JsonText.bytes(commands.statusFrame()));
  }

  /** Called by the broadcaster's thread only; a new fault or stop is told at once. */
  private List<byte[]> stateFrames(RobotState state) {
    byte[] joints = Frames.text(StateJson.sdkJoints(state.measured()));
    byte[] pose = Frames.text(StateJson.sdkHeadPose(state.measured()));
    boolean news =
        lastFaults != null
            && (!state.faults().equals(lastFaults) || state.emergencyStop() != lastStop);
    lastFaults = state.faults();
    lastStop = state.emergencyStop();
    return news ? List.of(joints, pose, statusFrame()) : List.of(joints, pose);
  }
}
