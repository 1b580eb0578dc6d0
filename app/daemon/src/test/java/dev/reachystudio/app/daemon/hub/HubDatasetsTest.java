package dev.reachystudio.app.daemon.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.hub.HubException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a null fails the test
class HubDatasetsTest {

  private static final DatasetName NAME = DatasetName.of(FakeHub.DATASET).orElseThrow();

  @TempDir Path folder;
  private final FakeHub hub = new FakeHub();

  @AfterEach
  void close() {
    hub.close();
  }

  private HubDatasets datasets() {
    return new HubDatasets(hub.settings(folder));
  }

  private Path download() throws Exception {
    return datasets().download(NAME, line -> {});
  }

  private void refused(Kind kind, String text) {
    assertThatThrownBy(this::download)
        .isInstanceOfSatisfying(HubException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(text);
    assertThat(datasets().snapshot(NAME)).isEmpty();
    assertThat(root().resolve("refs/main")).doesNotExist();
  }

  private Path root() {
    return folder.resolve("datasets--pollen--moves");
  }

  private long contentRequests() {
    return hub.requests.stream().filter(request -> request.startsWith("content")).count();
  }

  @Test
  void movesAndSoundsLieInTheLayoutOfTheHubsOwnTools() throws Exception {
    Path snapshot = download();
    assertThat(snapshot).isEqualTo(root().resolve("snapshots").resolve(hub.commit));
    assertThat(Files.readString(root().resolve("refs/main"))).isEqualTo(hub.commit);
    assertThat(snapshot.resolve("nod.json")).hasContent(FakeHub.MOVE);
    assertThat(snapshot.resolve("data/shake.json")).hasContent(FakeHub.MOVE);
    assertThat(snapshot.resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
    assertThat(snapshot.resolve("README.md")).doesNotExist();
    assertThat(snapshot.resolve("data/shake.json")).isSymbolicLink();
    assertThat(Files.readSymbolicLink(snapshot.resolve("data/shake.json")).toString())
        .startsWith("../../../blobs/");
    // The two moves are alike: one content, named by git's SHA-1; the sound by its SHA-256.
    try (Stream<Path> blobs = Files.list(root().resolve("blobs"))) {
      assertThat(blobs.map(blob -> blob.getFileName().toString().length()))
          .containsExactlyInAnyOrder(40, 64);
    }
    assertThat(datasets().datasets()).containsExactly(NAME);
    assertThat(datasets().snapshot(NAME)).contains(snapshot);
  }

  @Test
  void whatIsHereIsNotFetchedAgain() throws Exception {
    download();
    hub.requests.clear();
    download();
    assertThat(hub.requests).hasSize(1).first().asString().contains("/revision/main");
  }

  @Test
  void aNewVersionSharesTheContentsThatHaveNotChanged() throws Exception {
    Path before = download();
    hub.commit = "ffffffffffffffffffffffffffffffffffffffff";
    hub.put("new.json", (FakeHub.MOVE + " ").getBytes(StandardCharsets.UTF_8));
    hub.requests.clear();
    Path after = download();
    assertThat(after).isNotEqualTo(before);
    assertThat(after.resolve("new.json")).exists();
    assertThat(before.resolve("nod.json")).exists();
    assertThat(contentRequests()).as("the sound is asked for, not read again").isLessThan(2);
    assertThat(datasets().snapshot(NAME)).contains(after);
  }

  @Test
  void theTokenGoesToTheHubOnlyAndNotAlongWithARedirect() throws Exception {
    hub.token = "hf_secret";
    new HubDatasets(hub.settings(folder, "hf_secret")).download(NAME, line -> {});
    assertThat(hub.requests)
        .filteredOn(request -> request.startsWith("hub"))
        .allMatch(request -> request.endsWith("Bearer hf_secret"));
    assertThat(hub.requests)
        .filteredOn(request -> request.startsWith("content"))
        .isNotEmpty()
        .noneMatch(request -> request.contains("secret"));
    assertThat(hub.settings(folder, "hf_secret").toString()).doesNotContain("secret");
  }

  @Test
  void withoutTheRightTokenItIsSaidWhatHelps() {
    hub.token = "hf_secret";
    refused(Kind.UNKNOWN, "HF_TOKEN");
    assertThatThrownBy(
            () -> new HubDatasets(hub.settings(folder, "wrong")).download(NAME, line -> {}))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN))
        .hasMessageContaining("Invalid username or password")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void anUnknownDataSetIsToldInTheHubsWords() {
    DatasetName other = DatasetName.of("nobody/nothing").orElseThrow();
    assertThatThrownBy(() -> datasets().download(other, line -> {}))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN))
        .hasMessageContaining("nobody/nothing")
        .hasMessageContaining("Repository not found");
  }

  @Test
  void aTransferThatBreaksGoesOnWhereItEnded() throws Exception {
    hub.truncations.set(1);
    Path snapshot = download();
    assertThat(snapshot.resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
    assertThat(hub.requests).anyMatch(request -> request.matches("content .* bytes=[1-9]\\d*-"));
  }

  @Test
  void aDownloadThatWasInterruptedIsFinishedByTheNextOne() throws Exception {
    hub.truncations.set(100);
    refused(Kind.UNREACHABLE, "nod.wav");
    hub.truncations.set(0);
    hub.requests.clear();
    Path snapshot = download();
    assertThat(snapshot.resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
    assertThat(hub.requests).anyMatch(request -> request.matches("content .* bytes=[1-9]\\d*-"));
    try (Stream<Path> blobs = Files.list(root().resolve("blobs"))) {
      assertThat(blobs).noneMatch(blob -> blob.toString().endsWith(".incomplete"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60_000, 70_000})
  void moreThanTheHubHasIsThrownAwayAndFetchedAgain(int length) throws Exception {
    Path blobs = Files.createDirectories(root().resolve("blobs"));
    hub.truncations.set(100);
    assertThatThrownBy(this::download).isInstanceOf(HubException.class);
    hub.truncations.set(0);
    try (Stream<Path> files = Files.list(blobs)) {
      Path unfinished =
          files.filter(file -> file.toString().endsWith(".incomplete")).findFirst().orElseThrow();
      Files.write(unfinished, new byte[length]);
    }
    assertThat(download().resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
  }

  @Test
  void contentThatWasSpoiledIsThrownAway() throws Exception {
    hub.spoils = true;
    refused(Kind.UNREACHABLE, "checksum");
    hub.spoils = false;
    assertThat(download().resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
  }

  @Test
  void anotherSizeThanWasToldIsRefused() {
    hub.wrongBytes = 5;
    refused(Kind.UNREACHABLE, "60000 of 60005 bytes arrived");
  }

  @Test
  void aTransferThatStandsStillIsEndedAndGoesOn() throws Exception {
    hub.stalls.set(1);
    HubLimits impatient = new HubLimits(1 << 20, 1 << 20, 10, Duration.ofMillis(300));
    Path snapshot = new HubDatasets(hub.settings(folder), impatient).download(NAME, line -> {});
    assertThat(snapshot.resolve("nod.wav")).hasBinaryContent(FakeHub.sound(60_000));
    assertThat(contentRequests()).isEqualTo(2);
  }

  @Test
  void whatIsTooLargeOrTooMuchIsRefused() {
    HubLimits small = new HubLimits(50_000, 1 << 20, 10, Duration.ofSeconds(5));
    assertThatThrownBy(
            () -> new HubDatasets(hub.settings(folder), small).download(NAME, line -> {}))
        .hasMessageContaining("nod.wav");
    HubLimits few = new HubLimits(1 << 20, 1 << 20, 2, Duration.ofSeconds(5));
    assertThatThrownBy(() -> new HubDatasets(hub.settings(folder), few).download(NAME, line -> {}))
        .hasMessageContaining("3 moves and sounds, more than 2");
    HubLimits total = new HubLimits(1 << 20, 1000, 10, Duration.ofSeconds(5));
    assertThatThrownBy(
            () -> new HubDatasets(hub.settings(folder), total).download(NAME, line -> {}))
        .isInstanceOf(HubException.class);
    assertThat(datasets().snapshot(NAME)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.json",
        "data/../../evil.json",
        "/evil.json",
        "..\\evil.json",
        "c:evil.json"
      })
  void aNameThatLeadsElsewhereRefusesTheWholeDataSet(String path) {
    hub.put(path, FakeHub.MOVE.getBytes(StandardCharsets.UTF_8));
    refused(Kind.UNUSABLE, "unsafe name");
  }

  @Test
  void aDataSetWithoutMovesIsRefused() {
    hub.commit = "0123456789abcdef0123456789abcdef01234567";
    FakeHub empty = new FakeHub();
    try (empty) {
      empty.commit = "../../../escape";
      assertThatThrownBy(() -> new HubDatasets(empty.settings(folder)).download(NAME, line -> {}))
          .hasMessageContaining("does not answer as a hub");
    }
  }

  @Test
  void aHubThatIsNotThereIsNamed() {
    hub.close();
    refused(Kind.UNREACHABLE, "127.0.0.1");
  }

  @Test
  void offlineNothingIsAsked() throws Exception {
    download();
    hub.requests.clear();
    HubSettings settings = HubSettings.offline(folder);
    assertThat(new HubDatasets(settings).snapshot(NAME)).isPresent();
    assertThatThrownBy(() -> new HubDatasets(settings).download(NAME, line -> {}))
        .hasMessageContaining("HF_HUB_OFFLINE");
    assertThat(hub.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "name", "a/b/c", "../b", "a/..", "a/b--c", "a b/c", "a/", "/b", "a/b\\c", "-a/b"
      })
  void whatIsNoNameIsNone(String id) {
    assertThat(DatasetName.of(id)).isEmpty();
  }

  @Test
  void theEnvironmentSaysWhereTheHubAndItsCacheAre() throws IOException {
    Path home = folder.resolve("home");
    HubSettings usual = HubSettings.of(Map.of(), home);
    assertThat(usual.cacheFolder()).isEqualTo(home.resolve(".cache/huggingface/hub"));
    assertThat(usual.endpoint()).isEqualTo("https://huggingface.co");
    assertThat(usual.offline()).isFalse();
    HubSettings set =
        HubSettings.of(
            Map.of("HF_HOME", "~/hf", "HF_ENDPOINT", "http://x", "HF_HUB_OFFLINE", "true"), home);
    assertThat(set.cacheFolder()).isEqualTo(home.resolve("hf/hub"));
    assertThat(set.offline()).isTrue();
    assertThat(set.currentToken()).isEmpty();
    Files.createDirectories(home.resolve("hf"));
    Files.writeString(home.resolve("hf/token"), "hf_file\n");
    assertThat(set.currentToken()).contains("hf_file");
    assertThat(
            HubSettings.of(Map.of("HF_HUB_CACHE", "/c", "HF_TOKEN", "hf_x"), home).currentToken())
        .contains("hf_x");
    assertThatThrownBy(() -> HubSettings.of(Map.of("HF_ENDPOINT", "nowhere"), home).endpointUri())
        .hasMessageContaining("HF_ENDPOINT is 'nowhere'");
  }

  @Test
  void onlyDataSetsOfTheCacheAreListed() throws IOException {
    Files.createDirectories(folder.resolve("models--a--b/snapshots/x"));
    Files.createDirectories(folder.resolve("datasets--a--b/refs"));
    Files.writeString(folder.resolve("datasets--a--b/refs/main"), "../../..");
    assertThat(datasets().datasets()).isEqualTo(List.of());
  }
}
