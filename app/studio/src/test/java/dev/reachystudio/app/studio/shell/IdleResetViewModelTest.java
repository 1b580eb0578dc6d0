package dev.reachystudio.app.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleResetViewModelTest {

  private static final long MS = 1_000_000;

  private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
  private final AtomicLong nowNs = new AtomicLong();
  private final AtomicInteger calledOff = new AtomicInteger();
  private final IdleResetViewModel model =
      new IdleResetViewModel(nowNs::get, calledOff::incrementAndGet);

  @BeforeEach
  void readNumbersInEnglish() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
  }

  @AfterEach
  void readNumbersAsBefore() {
    Locale.setDefault(Locale.Category.FORMAT, locale);
  }

  @Test
  void anAnnouncedResetCountsDownAndGoesByItself() {
    model.note(announced(IdlePolicy.SLEEP));
    assertThat(title()).isEqualTo("Going to sleep in 1.5 s");
    nowNs.set(1_120 * MS);
    model.refresh();
    assertThat(title()).isEqualTo("Going to sleep in 0.4 s");
    nowNs.set(1_500 * MS);
    model.refresh();
    assertThat(title()).isEmpty();
  }

  @Test
  void aCancelledResetIsNotShownAnyMore() {
    model.note(announced(IdlePolicy.NEUTRAL));
    assertThat(title()).startsWith("Going to the neutral pose in");
    model.cancel();
    assertThat(calledOff).hasValue(1);
    model.note(
        new CommandEvent.IdleResetCancelled(
            Instant.EPOCH, Origin.STUDIO, IdlePolicy.NEUTRAL, "called off"));
    model.refresh();
    assertThat(title()).isEmpty();
  }

  private static CommandEvent announced(IdlePolicy policy) {
    return new CommandEvent.IdleResetAnnounced(Instant.EPOCH, Origin.STUDIO, policy, 1_500 * MS);
  }

  private String title() {
    return model.titleProperty().get();
  }
}
