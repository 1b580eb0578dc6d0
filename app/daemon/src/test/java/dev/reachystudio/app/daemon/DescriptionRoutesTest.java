package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.description.BuiltInDescription;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionRoutesTest {

  @TempDir Path temp;
  private final HttpClient http = HttpClient.newHttpClient();
  private TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    test = TestDaemon.running(temp);
  }

  @AfterEach
  void close() throws Exception {
    test.close();
    http.close();
  }

  @Test
  void ourOwnDescriptionIsServedAsXmlWhenNoOtherWasFetched() throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(test.uri("http", "/api/kinematics/urdf"))
                .header("Accept", "application/xml")
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(new BuiltInDescription().urdf());
    assertThat(test.get("/api/kinematics/urdf").map().get("urdf")).asString().contains("<robot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rod.stl", "head_shell.stl", "head", "antenna"})
  void meshesAreServedByFileNameAndByComponent(String name) throws Exception {
    HttpResponse<byte[]> answer = stl(name);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("model/stl");
    assertThat((answer.body().length - 84) % 50).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.stl", "nothing", "..%2F..%2Fsecret.stl", "%2Fetc%2Fhostname"})
  void whatIsNoMeshIsNotFound(String name) throws Exception {
    Files.writeString(temp.resolve("secret.stl"), "secret");
    assertThat(stl(name).statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> stl(String name) throws Exception {
    return http.send(
        HttpRequest.newBuilder(test.uri("http", "/api/kinematics/stl/" + name)).build(),
        BodyHandlers.ofByteArray());
  }
}
