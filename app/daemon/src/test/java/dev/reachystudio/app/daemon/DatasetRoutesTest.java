package dev.reachystudio.app.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.hub.FakeHub;
import dev.reachystudio.app.daemon.hub.HubSettings;
import dev.reachystudio.app.daemon.moves.DatasetSettings;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.PlayOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets of recorded moves, from folders and from a stand-in of the hub. */
@SuppressWarnings("NullAway") // a null fails the test
class DatasetRoutesTest {

  private static final String LIST = "/api/move/recorded-move-datasets/list";
  private static final String PLAY = "/api/move/play/recorded-move-dataset/";

  @TempDir Path folder;
  private final FakeHub hub = new FakeHub();
  private TestDaemon test;

  @BeforeEach
  void open() throws Exception {
    test = opened(hub.settings(folder.resolve("hub")));
  }

  private TestDaemon opened(HubSettings settings) throws Exception {
    TestDaemon opened =
        TestDaemon.opened(
            TestDaemon.settings(folder)
                .datasets(DatasetSettings.defaults().withHub(settings))
                .build());
    opened.await(opened.daemon.start(false));
    return opened;
  }

  @AfterEach
  void close() throws Exception {
    test.close();
    hub.close();
  }

  private Path local(String dataset) throws Exception {
    Path place = Files.createDirectories(folder.resolve("cache/datasets").resolve(dataset));
    Files.writeString(place.resolve("wave.json"), FakeHub.MOVE);
    return place;
  }

  @Test
  void theDataSetsThatAreHereAreListedByName() throws Exception {
    assertThat(test.get(LIST).json()).isEqualTo(List.of(MoveLibrary.BUILT_IN));
    local("me/mine");
    assertThat(test.get(LIST + "/" + FakeHub.DATASET).json()).isEqualTo(List.of("nod", "shake"));
    assertThat(test.get(LIST).json())
        .isEqualTo(List.of(MoveLibrary.BUILT_IN, "me/mine", FakeHub.DATASET));
  }

  @Test
  void theDetailsShowTheLibrariesThatCouldBeFetched() throws Exception {
    List<?> details = (List<?>) test.get(LIST + "?details=true").json();
    List<Object> names = new ArrayList<>();
    details.forEach(item -> names.add(((Map<?, ?>) item).get("name")));
    assertThat(names).containsAll(MoveLibrary.LIBRARIES);
    Map<?, ?> library = (Map<?, ?>) details.get(1);
    assertThat(TestDaemon.pick(library, "place", "here", "default", "downloadable", "local_path"))
        .containsExactly("hub", false, true, true, null);
    assertThat(test.get(LIST + "?details=perhaps").status()).isEqualTo(422);
  }

  @Test
  void aMoveOfADataSetThatIsNotHereIsFetchedAndPlayed() throws Exception {
    String path =
        PLAY + FakeHub.DATASET + "/nod?initial_goto_duration=1.5&sound=false&replace=true";
    assertThat(test.post(path).map().get("uuid")).isNotNull();
    Command.PlayMove play = (Command.PlayMove) test.robot().commands.getLast();
    assertThat(play.motion().name()).isEqualTo("nod");
    assertThat(play.motion().soundName()).isEqualTo("nod.wav");
    assertThat(play.options())
        .isEqualTo(
            PlayOptions.defaults()
                .withInitialGotoDurationNs(1_500_000_000)
                .withSound(false, 0)
                .withReplace(true));
    hub.requests.clear();
    assertThat(test.post(PLAY + FakeHub.DATASET + "/shake").status()).isEqualTo(200);
    assertThat(hub.requests).as("what is here is not asked for").isEmpty();
    assertThat(test.post(PLAY + FakeHub.DATASET + "/none").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "initial_goto_duration=-1, initial_goto_duration",
    "initial_goto_duration=soon, initial_goto_duration",
    "sound=loud, sound",
    "cross_fade=-1, cross_fade",
    "audio_lead_ms=2001, audio_lead_ms",
    "queue=maybe, queue"
  })
  void aWrongOptionIsNamed(String query, String field) throws Exception {
    TestDaemon.Answered answer = test.post(PLAY + MoveLibrary.BUILT_IN + "/nod?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem().get("loc")).isEqualTo(List.of("query", field));
  }

  @Test
  void whatTheHubDoesNotHaveIs404InItsWordsAndWhatCannotBeReachedIs502() throws Exception {
    TestDaemon.Answered unknown = test.get(LIST + "/nobody/nothing");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.map().get("detail").toString()).contains("Repository not found");
    assertThat(test.get(LIST + "/a/b/c").status()).isEqualTo(404);
    assertThat(test.post(PLAY + "..%2F..%2Fetc/nod").status()).isEqualTo(404);
    hub.close();
    TestDaemon.Answered away = test.post(PLAY + FakeHub.DATASET + "/nod");
    assertThat(away.status()).isEqualTo(502);
    assertThat(away.map().get("detail").toString()).contains(FakeHub.DATASET);
  }

  @Test
  void offlineWhatIsHereServesAndTheRestSaysWhy() throws Exception {
    test.get(LIST + "/" + FakeHub.DATASET);
    test.close();
    test = opened(HubSettings.offline(folder.resolve("hub")));
    hub.requests.clear();
    assertThat(test.get(LIST + "/" + FakeHub.DATASET).json()).isEqualTo(List.of("nod", "shake"));
    TestDaemon.Answered other = test.get(LIST + "/" + MoveLibrary.EMOTIONS);
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.map().get("detail").toString()).contains("HF_HUB_OFFLINE");
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send("{\"type\":\"preload_dataset\",\"dataset_name\":\"" + FakeHub.DATASET + "\"}");
    assertThat(sdk.next("command_result").get("status")).isEqualTo("ok");
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void aSnapshotWithoutMovesIsNotTheDataSet() throws Exception {
    Path cached = folder.resolve("hub/datasets--pollen--moves");
    Path snapshot = Files.createDirectories(cached.resolve("snapshots/abcd"));
    Files.writeString(snapshot.resolve("README.md"), "one file of it");
    Files.createDirectories(cached.resolve("refs"));
    Files.writeString(cached.resolve("refs/main"), "abcd");
    assertThat(test.get(LIST).json()).isEqualTo(List.of(MoveLibrary.BUILT_IN));
    assertThat(test.get(LIST + "/" + FakeHub.DATASET).json()).isEqualTo(List.of("nod", "shake"));
  }

  @Test
  void aPreloadIsAJobWithProgress() throws Exception {
    String id =
        test.post("/api/move/recorded-move-datasets/preload/" + FakeHub.DATASET)
            .map()
            .get("job_id")
            .toString();
    test.daemon.jobs().find(id).orElseThrow().end().get(10, TimeUnit.SECONDS);
    Map<?, ?> job = test.get("/api/apps/job-status/" + id).map();
    assertThat(TestDaemon.pick(job, "command", "status"))
        .containsExactly("download-dataset", "done");
    assertThat(job.get("logs").toString()).contains("3 of 3 files are missing");
  }

  @Test
  void aClientOfTheSdkPreloadsAndPlays() throws Exception {
    TestSocket sdk = test.socket("/ws/sdk");
    sdk.send("{\"type\":\"preload_dataset\",\"dataset_name\":\"" + FakeHub.DATASET + "\"}");
    Map<?, ?> answer = sdk.next("command_result");
    assertThat(TestDaemon.pick(answer, "command", "outcome", "status", "dataset_name"))
        .containsExactly("preload_dataset", "executed", "ok", FakeHub.DATASET);
    assertThat(Path.of(answer.get("local_path").toString()).resolve("nod.json")).exists();
    sdk.send("{\"type\":\"preload_dataset\",\"dataset_name\":\"nobody/nothing\"}");
    answer = sdk.next("command_result");
    assertThat(TestDaemon.pick(answer, "outcome", "status", "field"))
        .containsExactly("refused", "error", "dataset_name");
    assertThat(answer.get("error").toString()).contains("nobody/nothing");
    sdk.send(
        """
        {"type":"play_recorded_move","move_name":"shake","dataset_name":"%s",
         "initial_goto_duration":0.5,"queue":true,"cross_fade":0.2,"audio_lead_ms":-100}"""
            .formatted(FakeHub.DATASET));
    sdk.send("{\"type\":\"play_recorded_move\",\"move_name\":\"nod\"}");
    sdk.send("{\"type\":\"play_recorded_move\",\"move_name\":\"none\",\"dataset_name\":\"a/b\"}");
    assertThat(sdk.next("command_result").get("field")).isEqualTo("dataset_name");
    assertThat(test.robot().commands)
        .filteredOn(Command.PlayMove.class::isInstance)
        .extracting(command -> ((Command.PlayMove) command).motion().name())
        .as("without a name our own moves serve until the emotions are here")
        .containsExactly("shake", "nod");
    assertThat(((Command.PlayMove) test.robot().commands.get(0)).options())
        .isEqualTo(
            PlayOptions.defaults()
                .withInitialGotoDurationNs(500_000_000)
                .withQueued(true, 200_000_000)
                .withSound(true, -100_000_000));
  }

  @Test
  void aFolderThatIsAddedIsADataSetAlsoTheNextTime() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("my moves/data")).getParent();
    Files.writeString(mine.resolve("data/wave.json"), FakeHub.MOVE);
    assertThat(test.daemon.moves().addFolder(mine).name()).isEqualTo("local/my_moves");
    test.close();
    test = opened(hub.settings(folder.resolve("hub")));
    assertThat(test.get(LIST + "/local/my_moves").json()).isEqualTo(List.of("wave"));
    test.daemon.moves().removeFolder(mine);
    assertThat(test.get(LIST).json()).isEqualTo(List.of(MoveLibrary.BUILT_IN));
    assertThat(mine.resolve("data/wave.json")).exists();
  }
}
