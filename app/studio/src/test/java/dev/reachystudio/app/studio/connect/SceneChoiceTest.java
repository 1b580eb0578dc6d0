package dev.reachystudio.app.studio.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import dev.reachystudio.app.studio.desktop.Preferences;
import org.junit.jupiter.api.Test;

class SceneChoiceTest {

  private final Preferences preferences = Preferences.inMemory();
  private final SceneChoice choice = new SceneChoice(preferences);

  @Test
  void theWorldChosenLastIsOfferedAgain() {
    choice.scene("empty");
    choice.model(RobotModel.OFFICIAL);
    assertThat(new SceneChoice(preferences).robot(RobotRows.MOCKUP))
        .isEqualTo(RobotChoice.inPhysics("empty", RobotModel.OFFICIAL));
    choice.model(null);
    assertThat(choice.robot(RobotRows.MOCKUP).model()).isNull();
  }

  @Test
  void theLastFiveFilesAreKeptNewestFirst() {
    for (int file = 1; file <= 6; file++) {
      choice.scene("/scenes/desk_" + file + ".xml");
    }
    choice.scene("minimal");
    choice.scene("/scenes/desk_4.xml");
    assertThat(choice.files())
        .containsExactly(
            "/scenes/desk_4.xml",
            "/scenes/desk_6.xml",
            "/scenes/desk_5.xml",
            "/scenes/desk_3.xml",
            "/scenes/desk_2.xml");
  }

  @Test
  void aFileIsCalledByItsName() {
    assertThat(SceneChoice.word("minimal")).isEqualTo("minimal");
    assertThat(SceneChoice.word("/scenes/desk.xml")).isEqualTo("desk.xml");
    assertThat(SceneChoice.word(null)).isEqualTo("empty");
  }
}
