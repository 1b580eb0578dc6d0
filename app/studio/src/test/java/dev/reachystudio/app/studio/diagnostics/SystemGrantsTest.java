package dev.reachystudio.app.studio.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RealTimeGrants.Grant;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import org.junit.jupiter.api.Test;

class SystemGrantsTest {

  @Test
  void whatIsRefusedComesWithItsAdviceOnce() {
    Grant refused = new Grant(Result.REFUSED, "Allow it with setcap.");
    SystemGrants grants =
        SystemGrants.of(new RealTimeGrants(Grant.GRANTED, refused, refused, "ZGC"));
    assertThat(grants.advice()).isEqualTo("Allow it with setcap.");
    assertThat(grants.lines())
        .extracting(SystemGrants.Line::word)
        .containsExactly("granted", "refused", "refused");
    assertThat(grants.collector()).isEqualTo("ZGC");
  }

  @Test
  void nothingIsAdvisedWhenNothingWasRefused() {
    assertThat(SystemGrants.of(RealTimeGrants.NONE).advice()).isEmpty();
  }
}
