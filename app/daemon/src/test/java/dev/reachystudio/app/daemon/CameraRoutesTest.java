package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.app.daemon.camera.CameraFrame;
import dev.reachystudio.app.daemon.camera.CameraSize;
import dev.reachystudio.app.daemon.camera.CameraSource;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.assets.numbers.CameraNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraRoutesTest {

  private static final int ORANGE = 0xffe08020;
  private static final String SNAPSHOT = "/api/media/camera/snapshot";

  @TempDir private Path folder;

  @Test
  void aSnapshotIsAJpegOfTheSizeThatWasAskedFor() throws Exception {
    try (TestDaemon test = TestDaemon.withCamera(folder, new OrangeCamera(null))) {
      HttpResponse<byte[]> answer = picture(test, SNAPSHOT + "?width=320&height=200&quality=90");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).hasValue("image/jpeg");
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("x-frame-sequence")).hasValue("7");
      assertThat(answer.headers().firstValue("x-frame-robot-time-s")).hasValue("12.500000");
      assertThat(answer.headers().firstValue("x-frame-age-ms")).isPresent();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
      assertThat(image.getWidth()).isEqualTo(320);
      assertThat(image.getHeight()).isEqualTo(200);
      int pixel = image.getRGB(100, 100);
      assertThat(pixel >> 16 & 0xff).isCloseTo(0xe0, within(6));
      assertThat(pixel & 0xff).isCloseTo(0x20, within(6));
    }
  }

  @Test
  void withoutASizeItIs640By480AndLowQualityIsASmallerFile() throws Exception {
    try (TestDaemon test = TestDaemon.withCamera(folder, new OrangeCamera(null))) {
      byte[] usual = picture(test, SNAPSHOT).body();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(usual));
      assertThat(image.getWidth()).isEqualTo(640);
      assertThat(image.getHeight()).isEqualTo(480);
      assertThat(picture(test, SNAPSHOT + "?quality=5").body()).hasSizeLessThan(usual.length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "width=63, width",
    "width=1921, width",
    "height=0, height",
    "height=-5, height",
    "height=99999999999, height",
    "width=many, width",
    "width=, width",
    "quality=0, quality",
    "quality=101, quality"
  })
  void aSizeOutOfBoundsIsRefusedNamingIt(String query, String field) throws Exception {
    try (TestDaemon test = TestDaemon.withCamera(folder, new OrangeCamera(null))) {
      TestDaemon.Answered answer = test.get(SNAPSHOT + "?" + query);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem().get("loc")).isEqualTo(List.of("query", field));
    }
  }

  @Test
  void withoutAPictureTheReasonIsTold() throws Exception {
    try (TestDaemon test = TestDaemon.withCamera(folder, new OrangeCamera("No OpenGL here."))) {
      TestDaemon.Answered answer = test.get(SNAPSHOT);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.map().get("detail")).isEqualTo("No OpenGL here.");
      Map<?, ?> media = test.get("/api/media/status").map();
      assertThat(media.get("snapshot")).isEqualTo(false);
      assertThat(media.get("camera_trouble")).isEqualTo("No OpenGL here.");
    }
  }

  @Test
  void aRobotWithoutACameraIsNotFound() throws Exception {
    try (TestDaemon test = TestDaemon.withCamera(folder, CameraSource.NONE)) {
      assertThat(test.get(SNAPSHOT).status()).isEqualTo(404);
      assertThat(test.get("/api/media/status").map().get("snapshot")).isEqualTo(false);
    }
  }

  @Test
  void theSpecsAreTheCalibrationThatPicturesAreDrawnWith() throws Exception {
    CameraNumbers camera = RobotNumbers.load().camera();
    try (TestDaemon test = TestDaemon.withCamera(folder, new OrangeCamera(null))) {
      Map<?, ?> specs = test.get("/api/camera/specs").map();
      assertThat(specs.get("name")).isEqualTo("lite");
      List<?> k = (List<?>) Objects.requireNonNull(specs.get("K"));
      assertThat(k.getFirst()).isEqualTo(List.of(camera.focalXPx(), 0.0, camera.centreXPx()));
      assertThat(specs.get("D")).isEqualTo(camera.distortion());
      Map<?, ?> usual = (Map<?, ?>) Objects.requireNonNull(specs.get("default_resolution"));
      assertThat(TestDaemon.pick(usual, "name", "width", "height", "fps", "crop_factor"))
          .asString()
          .isEqualTo("[R1920x1080at60fps, 1920, 1080, 60, 1.115]");
      assertThat(camera.crop(1920, 1080)).isEqualTo(1.115);
    }
  }

  private static HttpResponse<byte[]> picture(TestDaemon test, String path) throws Exception {
    return test.http()
        .send(
            HttpRequest.newBuilder(test.uri("http", path)).timeout(TestDaemon.PATIENCE).build(),
            BodyHandlers.ofByteArray());
  }

  /** Sees orange, or nothing and why. */
  private record OrangeCamera(@Nullable String why) implements CameraSource {
    @Override
    public CameraFrame frame(CameraSize size, Duration patience) throws CameraUnavailableException {
      if (why != null) {
        throw new CameraUnavailableException(why);
      }
      int[] argb = new int[size.widthPx() * size.heightPx()];
      Arrays.fill(argb, ORANGE);
      return new CameraFrame(7, 12_500_000_000L, size.widthPx(), size.heightPx(), argb);
    }

    @Override
    public Watching watch(CameraSize size, Consumer<CameraFrame> watcher) {
      return () -> {};
    }

    @Override
    public String trouble() {
      return why == null ? "" : why;
    }

    @Override
    public void close() {}
  }
}
