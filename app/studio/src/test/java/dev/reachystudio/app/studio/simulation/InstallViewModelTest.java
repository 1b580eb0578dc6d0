package dev.reachystudio.app.studio.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Background;
import dev.reachystudio.app.studio.simulation.InstallViewModel.Offer;
import dev.reachystudio.app.studio.simulation.InstallViewModel.State;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InstallViewModelTest {

  private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
  private final SomeSimulator simulator = new SomeSimulator();
  private int installed;
  private final InstallViewModel model =
      new InstallViewModel(
          simulator, new Background(fxThread::add), fxThread::add, () -> installed++);

  private Offer next() throws InterruptedException {
    Objects.requireNonNull(fxThread.poll(10, TimeUnit.SECONDS), "nothing came back").run();
    return model.offerProperty().get();
  }

  @Test
  void whatIsMissingIsOfferedAndWhatIsThereIsNot() throws Exception {
    model.look();
    assertThat(next().isOpen()).isTrue();
    simulator.is(MujocoStatus.Kind.INSTALLED);
    model.look();
    assertThat(next()).isEqualTo(new Offer(State.PRESENT, ""));
    simulator.is(MujocoStatus.Kind.UNSUPPORTED);
    model.look();
    assertThat(next()).isEqualTo(new Offer(State.UNSUPPORTED, "It is UNSUPPORTED."));
  }

  @Test
  void anInstallTellsItsProgressAndItsEnd() throws Exception {
    model.install();
    assertThat(model.offerProperty().get().state()).isEqualTo(State.INSTALLING);
    assertThat(next()).isEqualTo(new Offer(State.INSTALLING, "Downloading mujoco 3.3.0"));
    assertThat(next().state()).isEqualTo(State.PRESENT);
    assertThat(installed).isOne();
  }

  @Test
  void aFailureKeepsItsCauseUntilTheNextAttempt() throws Exception {
    simulator.failWith("There is no network.");
    model.install();
    next();
    assertThat(next()).isEqualTo(new Offer(State.FAILED, "There is no network."));
    assertThat(installed).isZero();
    model.look();
    assertThat(next().state()).as("a look does not wipe it away").isEqualTo(State.FAILED);
    simulator.failWith(null);
    model.install();
    next();
    assertThat(next().state()).isEqualTo(State.PRESENT);
  }

  @Test
  void oneInstallRunsAtATime() throws Exception {
    model.install();
    model.install();
    next();
    next();
    assertThat(fxThread.poll(200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(installed).isOne();
  }
}
