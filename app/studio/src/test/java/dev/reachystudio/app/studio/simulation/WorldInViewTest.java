package dev.reachystudio.app.studio.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationFeed;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.app.studio.desktop.SomeSimulation;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.RobotState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorldInViewTest {

  private static final Push PUSH = new Push(Push.HEAD, 0, 0, 0, 5, 0, 0);
  private static final Push TOO_STRONG = new Push(Push.HEAD, 0, 0, 0, 50, 0, 0);

  private final SomeSimulation simulation = new SomeSimulation(true);
  private final Notices notices = new Notices(InstantSource.system());
  private final SimulationFeed feed = new SimulationFeed(() -> Optional.of(simulation), () -> 0);
  private final Seen seen = new Seen();
  private final WorldInView world = new WorldInView(seen, feed, notices);

  /** What a view was given. */
  private static final class Seen implements WorldInView.View {
    final List<SceneModel> scenes = new ArrayList<>();
    @Nullable SimulationState newest;
    @Nullable Consumer<@Nullable Push> listener;

    @Override
    public void setScene(SceneModel scene) {
      scenes.add(scene);
    }

    @Override
    public void showSimulation(@Nullable SimulationState state) {
      newest = state;
    }

    @Override
    public void onPush(@Nullable Consumer<@Nullable Push> newListener) {
      listener = newListener;
    }
  }

  private void pulse(@Nullable RobotState state) {
    feed.pulse(state);
    world.pulse();
  }

  @Test
  void aSceneIsGivenOnceAndTakenAwayWithItsRobot() {
    SceneModel table = new SceneModel("minimal", List.of());
    simulation.scene(table);
    pulse(SomeRobot.inPhysics(1, 1));
    pulse(SomeRobot.inPhysics(2, 1));
    assertThat(seen.scenes).containsExactly(table);
    assertThat(seen.newest).isNotNull();
    pulse(null);
    assertThat(seen.scenes).containsExactly(table, SceneModel.NONE);
    assertThat(seen.newest).isNull();
  }

  @Test
  void onlyPhysicsCanBePushed() {
    pulse(SomeRobot.withoutABus());
    assertThat(seen.listener).isNull();
    pulse(SomeRobot.inPhysics(1, 1));
    Objects.requireNonNull(seen.listener).accept(PUSH);
    seen.listener.accept(null);
    assertThat(simulation.asked).containsExactly(PUSH, "let go");
    pulse(SomeRobot.withoutABus());
    assertThat(seen.listener).isNull();
  }

  @Test
  void aRefusedPushIsToldOnceForEachPull() {
    world.push(TOO_STRONG);
    world.push(TOO_STRONG);
    assertThat(notices.all()).hasSize(1);
    assertThat(notices.all().getFirst().text()).contains("force_x_n");
    world.push(null);
    world.push(TOO_STRONG);
    assertThat(notices.all()).hasSize(2);
  }
}
