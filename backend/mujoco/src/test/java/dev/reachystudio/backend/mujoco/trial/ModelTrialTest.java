package dev.reachystudio.backend.mujoco.trial;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.TestLibrary;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MujocoInstalled
class ModelTrialTest {

  @TempDir Path temp;

  private final ModelTrial trial = new ModelTrial(TestLibrary.file());

  @Test
  void aGoodModelIsTaken() throws Exception {
    Path model = model("<mujoco><worldbody><geom size='1'/></worldbody></mujoco>");
    assertThatCode(() -> trial.require(model)).doesNotThrowAnyException();
  }

  @Test
  void aLibraryThatWorksIsTaken() {
    assertThatCode(trial::requireLibrary).doesNotThrowAnyException();
  }

  @Test
  void aLibraryThatDoesNotIsRefused() throws Exception {
    Path text = Files.writeString(temp.resolve("libmujoco.so"), "no library");
    assertThatThrownBy(() -> new ModelTrial(text).requireLibrary())
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("is no library");
  }

  @Test
  void brokenXmlIsRefusedInMujocosWords() throws Exception {
    assertRefused("<mujoco><worldbody><geom size='1'></mujoco>", "XML parse error");
    assertRefused("<mujoco><worldbody><gem/></worldbody></mujoco>", "Schema violation", "gem");
    assertRefused("", "XML");
  }

  @Test
  void aMissingMeshIsNamed() throws Exception {
    assertRefused(
        """
        <mujoco><asset><mesh name="cup" file="cup.stl"/></asset>
        <worldbody><geom type="mesh" mesh="cup"/></worldbody></mujoco>
        """,
        "cup.stl");
  }

  @Test
  void aMeshThatIsCutOffIsRefused() throws Exception {
    byte[] header = new byte[84 + 20];
    header[80] = 100;
    Files.write(temp.resolve("cup.stl"), header);
    assertRefused(
        """
        <mujoco><asset><mesh name="cup" file="cup.stl"/></asset>
        <worldbody><geom type="mesh" mesh="cup"/></worldbody></mujoco>
        """,
        "cup");
  }

  @Test
  void aModelThatMujocoCannotStepIsRefused() throws Exception {
    assertRefused(
        """
        <mujoco><size memory="100"/><worldbody><body><freejoint/><geom size="1"/></body>
        </worldbody></mujoco>
        """,
        "out of memory");
  }

  @Test
  void aModelThatTakesTooLongIsRefused() throws Exception {
    Path model = model("<mujoco><worldbody><geom size='1'/></worldbody></mujoco>");
    ModelTrial impatient =
        new ModelTrial(TestLibrary.file(), new TrialLimits(2, 2048, Integer.MAX_VALUE));
    assertThatThrownBy(() -> impatient.require(model))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("took longer than 2 s");
  }

  @Test
  void aModelThatIsTooLargeIsRefused() throws Exception {
    Path model =
        model(
            """
            <mujoco><size memory="900M"/><worldbody><geom size='1'/></worldbody></mujoco>
            """);
    ModelTrial small = new ModelTrial(TestLibrary.file(), new TrialLimits(60, 20, 500));
    assertThatThrownBy(() -> small.require(model))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("needs more than 20 MB");
  }

  @Test
  void aModelThatCrashesMujocoEndsOnlyItsOwnProcess() throws Exception {
    // MuJoCo 3.3.0 follows a model that attaches itself until its stack is used up.
    assertRefused(
        """
        <mujoco><asset><model name="me" file="model.xml"/></asset>
        <worldbody><attach model="me" prefix="again"/></worldbody></mujoco>
        """,
        "MuJoCo crashed when it was tried");
  }

  @Test
  void aModelThatIsNestedTooDeeplyEndsOnlyItsOwnProcess() throws Exception {
    assertRefused(
        "<mujoco><worldbody>"
            + "<body><joint/><geom size='0.1'/>".repeat(450)
            + "</body>".repeat(450)
            + "</worldbody></mujoco>",
        "MuJoCo crashed when it was tried");
  }

  @Test
  void aModelThatIsNotThereIsTold() {
    assertThatThrownBy(() -> trial.require(temp.resolve("nowhere.xml")))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("There is no model at");
  }

  private void assertRefused(String xml, String... words) throws IOException {
    Path model = model(xml);
    assertThatThrownBy(() -> trial.require(model))
        .isInstanceOf(MujocoException.class)
        .hasMessageContainingAll(words);
  }

  private Path model(String xml) throws IOException {
    return Files.writeString(temp.resolve("model.xml"), xml);
  }
}
