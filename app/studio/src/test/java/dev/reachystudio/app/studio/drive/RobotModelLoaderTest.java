package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.description.DescriptionFetch;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.assets.description.BuiltInDescription;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own drawing stands in for the official description. */
class RobotModelLoaderTest {

  @TempDir Path temp;
  private DescriptionStore store;
  private RobotModelLoader loader;

  @BeforeEach
  void makeStore() {
    store = new DescriptionStore(temp.resolve("cache"));
    loader = new RobotModelLoader(store);
  }

  @Test
  void withoutAFetchedDescriptionOurOwnIsDrawn() throws Exception {
    RobotModelLoader.Loaded loaded = loader.load();
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.parts().description().name()).isEqualTo("reachy_mini");
  }

  @Test
  void theFetchedDescriptionIsDrawn() throws Exception {
    fetch();
    assertThat(loader.load().parts().description().name()).isEqualTo("fetched");
  }

  @Test
  void aFetchedDescriptionThatIsCutOffIsSaidAndOurOwnIsDrawn() throws Exception {
    Path urdf = fetch().resolve("robot.urdf");
    Files.writeString(urdf, Files.readString(urdf).substring(0, 3_000));
    RobotModelLoader.Loaded loaded = loader.load();
    assertThat(loaded.problems()).singleElement().asString().contains("cut off");
    assertThat(loaded.parts().description().name()).isEqualTo("reachy_mini");
  }

  @Test
  void missingMeshesAreSaidAndTheRestIsDrawn() throws Exception {
    Path assets = fetch().resolve("assets");
    Files.delete(assets.resolve("rod.stl"));
    RobotModelLoader.Loaded loaded = loader.load();
    assertThat(loaded.problems()).singleElement().asString().contains("rod.stl is missing");
    assertThat(loaded.parts().parts()).isNotEmpty();
    for (String name : new BuiltInDescription().meshNames()) {
      Files.deleteIfExists(assets.resolve(name));
    }
    assertThat(loader.load().problems()).hasSize(4).last().asString().contains("more");
  }

  private Path fetch() throws Exception {
    BuiltInDescription robot = new BuiltInDescription();
    Path source = temp.resolve("source");
    Files.createDirectories(source.resolve("assets"));
    Files.writeString(
        source.resolve("robot.urdf"),
        robot.urdf().replace("robot name=\"reachy_mini\"", "robot name=\"fetched\""));
    for (String name : robot.meshNames()) {
      Files.write(source.resolve("assets").resolve(name), robot.mesh(name).orElseThrow());
    }
    return new DescriptionFetch(store).from(source, line -> {}).folder();
  }
}
