package dev.reachystudio.app.daemon.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClientRegistryTest {

  private static final Origin REST = new Origin("rest a", Origin.Transport.REST, "a");
  private static final Origin SDK = new Origin("sdk-1", Origin.Transport.SDK_SOCKET, "SDK");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ClientRegistry registry =
      new ClientRegistry(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void commandsAreCountedPerSecond() {
    ClientActivity client = registry.join(SDK, "1.2.3.4:5");
    for (int i = 0; i < 50; i++) {
      client.commanded("set_target");
    }
    client.decided(Outcome.EXECUTED);
    now = now.plusSeconds(1);
    ClientInfo info = registry.list().getFirst();
    assertThat(info.commandsPerSecond()).isEqualTo(50);
    assertThat(info.last30s()[29]).isEqualTo(50);
    assertThat(info.lastOutcome()).isEqualTo(Outcome.EXECUTED);
    now = now.plusSeconds(31);
    assertThat(registry.list().getFirst().last30s()).containsOnly(0);
  }

  @Test
  void socketsAreListedWhileTheyAreOpenAndCallersForAMinute() {
    ClientActivity socket = registry.join(SDK, "1.2.3.4:5");
    registry.client(REST, "1.2.3.4:6").commanded("goto_target");
    assertThat(registry.list()).hasSize(2);
    now = now.plusSeconds(61);
    assertThat(registry.list()).extracting(ClientInfo::id).containsExactly("sdk-1");
    registry.leave(socket);
    assertThat(registry.list()).isEmpty();
  }
}
