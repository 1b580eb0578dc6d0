package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.motors.RawBus;
import dev.reachystudio.app.daemon.motors.RawBusException;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.Origin;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets of clients for the motors. */
@SuppressWarnings("NullAway") // a null fails the test
class RawBusSocketTest {

  private static final String PATH = "/api/move/ws/raw/write";
  private static final String PING = "FFFFFD000A03000100";
  private static final byte[] PING_10 = bytes("FFFFFD000A030001A1B2");

  /** Torque on, motor 10. */
  private static final byte[] TORQUE_ON = bytes("FFFFFD000A0600034000010000");

  @TempDir Path folder;
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final RawBus bus =
      packet -> {
        sent.add(HexFormat.of().withUpperCase().formatHex(packet));
        return bytes("FFFFFD000A0700550004D8040000");
      };

  @Test
  void packetsAreOffUnlessAskedFor() throws Exception {
    try (TestDaemon test = running(false, bus)) {
      TestSocket socket = test.socket(PATH);
      assertThat(socket.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
      assertThat(socket.closeReason.join()).contains("--raw-bus-writes");
      assertThat(test.get("/api/daemon/status").map().get("raw_bus_writes")).isEqualTo(false);
    }
  }

  @Test
  void aSimulationHasNoMotorsToWriteTo() throws Exception {
    try (TestDaemon test = running(true, null)) {
      TestSocket socket = test.socket(PATH);
      assertThat(socket.closeCode.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
      assertThat(socket.closeReason.join()).contains("no motor bus");
    }
  }

  @Test
  void aPacketGoesToTheMotorsAndTheirAnswerComesBack() throws Exception {
    try (TestDaemon test = running(true, bus)) {
      TestSocket socket = test.socket(PATH);
      send(socket, PING_10);
      assertThat(socket.binaries.poll(10, TimeUnit.SECONDS))
          .isEqualTo(bytes("FFFFFD000A0700550004D8040000"));
      assertThat(sent).containsExactly(HexFormat.of().withUpperCase().formatHex(PING_10));
      assertThat(test.get("/api/daemon/status").map().get("raw_bus_writes")).isEqualTo(true);
    }
  }

  @Test
  void whatIsNoPacketIsAnsweredAndTheConnectionStaysOpen() throws Exception {
    try (TestDaemon test = running(true, bus)) {
      TestSocket socket = test.socket(PATH);
      for (byte[] garbage :
          List.of(new byte[0], bytes(PING), new byte[64], new byte[5000], bytes(PING + "0000"))) {
        send(socket, garbage);
        refused(socket, "invalid");
      }
      send(socket, new byte[2 << 20]);
      refused(socket, "invalid");
      socket.send("{}");
      refused(socket, "invalid");
      assertThat(sent).isEmpty();
      send(socket, PING_10);
      assertThat(socket.binaries.poll(10, TimeUnit.SECONDS)).isNotEmpty();
    }
  }

  @Test
  void duringTheEmergencyStopOnlyQuestionsAreSent() throws Exception {
    try (TestDaemon test = running(true, bus)) {
      test.daemon.submit(new Command.EmergencyStop(true, StopTorque.HOLD), Origin.STUDIO);
      TestSocket socket = test.socket(PATH);
      send(socket, TORQUE_ON);
      refused(socket, "emergency_stop");
      assertThat(sent).isEmpty();
      send(socket, PING_10);
      assertThat(socket.binaries.poll(10, TimeUnit.SECONDS)).isNotEmpty();
    }
  }

  @Test
  void aBusThatIsAwayIsSaid() throws Exception {
    RawBus away =
        packet -> {
          throw new RawBusException("the robot is unplugged");
        };
    try (TestDaemon test = running(true, away)) {
      TestSocket socket = test.socket(PATH);
      send(socket, PING_10);
      assertThat(refused(socket, "not_running").get("detail")).isEqualTo("the robot is unplugged");
    }
  }

  @Test
  void withoutARobotTheHandshakeIsRefused() throws Exception {
    try (TestDaemon test = running(true, bus)) {
      test.await(test.daemon.stop(false));
      HttpResponse<?> refused =
          test.http()
              .newWebSocketBuilder()
              .buildAsync(test.uri("ws", PATH), new TestSocket())
              .handle((socket, e) -> ((WebSocketHandshakeException) e.getCause()).getResponse())
              .get(10, TimeUnit.SECONDS);
      assertThat(refused.statusCode()).isEqualTo(503);
    }
  }

  private TestDaemon running(boolean allowed, @Nullable RawBus motors) throws Exception {
    ControlFactory fake = FakeRobot.factory(robot -> {});
    TestDaemon test =
        TestDaemon.opened(
            TestDaemon.settings(folder).rawBusWrites(allowed).build(),
            choice -> FakeRobot.noIo(),
            io -> {
              ControlFactory.Running running = fake.open(io);
              return new ControlFactory.Running(running.control(), running.ending(), motors, null);
            });
    test.await(test.daemon.start(false));
    return test;
  }

  private static Map<?, ?> refused(TestSocket socket, String reason) throws Exception {
    Map<?, ?> told = socket.nextMap();
    assertThat(TestDaemon.pick(told, "command", "outcome", "reason"))
        .containsExactly("raw_write", "refused", reason);
    return told;
  }

  private static void send(TestSocket socket, byte[] packet) throws Exception {
    socket.socket().sendBinary(ByteBuffer.wrap(packet), true).get(10, TimeUnit.SECONDS);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
