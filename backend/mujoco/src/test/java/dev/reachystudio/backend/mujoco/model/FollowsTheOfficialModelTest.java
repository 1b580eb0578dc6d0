package dev.reachystudio.backend.mujoco.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.model.GoldenTracks.Golden;
import dev.reachystudio.backend.mujoco.model.Track.Deviation;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our model moves as the official one: against numbers that were made with it, and, where {@code
 * -Dmjcf.dir} names it, against itself; then also in the dances of {@code -Dmoves.dir}.
 */
@MujocoInstalled
class FollowsTheOfficialModelTest {

  /** The file rounds joints to 0.01 mrad and places to 0.01 mm. */
  private static final double ROUNDED_RAD = 1e-4;

  private static final double ROUNDED_M = 3e-5;

  @TempDir Path folder;

  @Test
  void ourTenMovesEndUpWhereTheOfficialModelsDid() throws Exception {
    GoldenTracks golden = GoldenTracks.read();
    assertThat(golden.moves()).extracting(Golden::name).isEqualTo(BuiltInMoves.names());
    for (Golden move : golden.moves()) {
      assertFollows(move.name(), ours(move.controlsRad()), move.track(), golden);
    }
  }

  @Test
  void theRecordedNumbersAreThoseOfTheOfficialModel() throws Exception {
    Path official = official();
    for (Golden move : GoldenTracks.read().moves()) {
      try (Physics physics = TestModels.load(official)) {
        Deviation deviation = Track.of(physics, move.controlsRad()).from(move.track());
        assertThat(deviation.jointRad()).as(move.name()).isLessThan(ROUNDED_RAD);
        assertThat(deviation.headM()).as(move.name()).isLessThan(ROUNDED_M);
      }
    }
  }

  @Test
  void theOfficialModelMovesTheSameWithoutWhatIsOnlyLookedAt() throws Exception {
    Path whole = official();
    ModelFiles files =
        new ModelFiles(TestModels.NUMBERS, folder, OutsideFolders.of("mjcf.dir").orElseThrow());
    Path light = files.of("empty", RobotModel.OFFICIAL).path();
    assertThat(light).isNotEqualTo(whole);
    Golden sad =
        GoldenTracks.read().moves().stream()
            .filter(m -> m.name().equals("sad"))
            .findFirst()
            .orElseThrow();
    try (Physics first = TestModels.load(whole);
        Physics second = TestModels.load(light)) {
      assertThat(second.model().count(ModelObject.GEOM))
          .isLessThan(first.model().count(ModelObject.GEOM) / 10);
      Track.of(first, sad.controlsRad());
      Track.of(second, sad.controlsRad());
      for (int i = 0; i < first.positions(); i++) {
        assertThat(second.position(i)).isEqualTo(first.position(i));
      }
    }
  }

  @Test
  void theOfficialScenesAreRead() throws Exception {
    official();
    ModelFiles files =
        new ModelFiles(TestModels.NUMBERS, folder, OutsideFolders.of("mjcf.dir").orElseThrow());
    try (Physics physics = TestModels.load(files.of("minimal", RobotModel.OFFICIAL).path())) {
      LoadedScene scene = SceneReader.read("minimal", physics);
      assertThat(scene.scene().bodies())
          .extracting(SceneBody::name)
          .containsExactlyInAnyOrder("floor", "croissant", "apple", "table", "duck");
      assertThat(scene.scene().movable()).hasSize(3);
      assertThat(scene.scene().bodies())
          .filteredOn(body -> !body.name().equals("floor"))
          .allSatisfy(
              body ->
                  assertThat(body.parts())
                      .extracting(ScenePart::shape)
                      .hasAtLeastOneElementOfType(SceneShape.Mesh.class));
    }
  }

  @Test
  void ourModelDancesAsTheOfficialOne() throws Exception {
    Path official = official();
    Optional<Path> moves = OutsideFolders.of("moves.dir");
    assumeThat(moves).as("-Dmoves.dir").isPresent();
    List<Path> dances;
    try (Stream<Path> files = Files.list(moves.orElseThrow())) {
      dances = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(dances).isNotEmpty();
    GoldenTracks golden = GoldenTracks.read();
    for (Path dance : dances) {
      String name = String.valueOf(dance.getFileName());
      List<double[]> controls = Controls.of(name, Files.readString(dance));
      try (Physics physics = TestModels.load(official)) {
        assertFollows(name, ours(controls), Track.of(physics, controls), golden);
      }
    }
  }

  /**
   * Writes the recorded numbers anew: add {@code -Dmodel.trajectories=FILE} to {@code -Dmjcf.dir}.
   */
  @Test
  void theNumbersCanBeRecordedAnew() throws Exception {
    String file = System.getProperty("model.trajectories", "");
    assumeThat(file).as("-Dmodel.trajectories").isNotBlank();
    Map<String, String> moves = new LinkedHashMap<>();
    for (String name : BuiltInMoves.names()) {
      try (var stream = BuiltInMoves.open(name)) {
        moves.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    Files.writeString(Path.of(file), GoldenTracks.record(official(), moves));
    assertThat(Path.of(file)).isNotEmptyFile();
  }

  private Track ours(List<double[]> controlsRad) throws Exception {
    try (Physics physics = TestModels.own("empty", folder)) {
      return Track.of(physics, controlsRad);
    }
  }

  private static void assertFollows(
      String name, Track ours, Track official, GoldenTracks tolerance) {
    Deviation deviation = ours.from(official);
    assertThat(deviation.jointRad()).as(name).isLessThanOrEqualTo(tolerance.jointToleranceRad());
    assertThat(deviation.headM()).as(name).isLessThanOrEqualTo(tolerance.headToleranceM());
  }

  private static Path official() {
    Optional<Path> mjcf = OutsideFolders.of("mjcf.dir");
    assumeThat(mjcf).as("-Dmjcf.dir, the folder mjcf of the official description").isPresent();
    return mjcf.orElseThrow().resolve("scenes").resolve("empty.xml");
  }
}
