package dev.reachystudio.app.daemon.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hub's own Python library and we share one cache. Needs an interpreter with that library in
 * the system property {@code sdk.python}, which {@code ./check} always sets.
 */
@EnabledIfSystemProperty(named = "sdk.python", matches = ".+")
class HubToolTest {

  private static final DatasetName NAME = DatasetName.of(FakeHub.DATASET).orElseThrow();

  @TempDir Path folder;
  private final FakeHub hub = new FakeHub();

  @AfterEach
  void close() {
    hub.close();
  }

  private String python(String script, String offline) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(System.getProperty("sdk.python"), "-c", script)
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "HF_HUB_CACHE",
                folder.toString(),
                "HF_ENDPOINT",
                hub.settings(folder).endpoint().replaceFirst("/$", ""),
                "HF_HUB_OFFLINE",
                offline,
                "HF_HUB_DISABLE_TELEMETRY",
                "1",
                "HF_HUB_DISABLE_XET",
                "1",
                "NO_PROXY",
                "127.0.0.1"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.strip();
  }

  @Test
  void whatWeFetchIsInTheCacheForTheHubsOwnLibrary() throws Exception {
    Path snapshot = new HubDatasets(hub.settings(folder)).download(NAME, line -> {});
    hub.requests.clear();
    String said =
        python(
            """
            import json, pathlib
            from huggingface_hub import scan_cache_dir, snapshot_download
            found = snapshot_download("pollen/moves", repo_type="dataset", local_files_only=True)
            assert json.loads((pathlib.Path(found) / "nod.json").read_text())["time"] == [0, 1]
            scan = scan_cache_dir()
            assert not scan.warnings, scan.warnings
            (repo,) = scan.repos
            assert (repo.repo_id, repo.repo_type) == ("pollen/moves", "dataset"), repo
            assert len(next(iter(repo.revisions)).files) == 3
            assert "main" in repo.refs
            print(found)
            """,
            "1");
    assertThat(Path.of(said.lines().toList().getLast()).toRealPath())
        .isEqualTo(snapshot.toRealPath());
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void theHubsOwnLibraryFetchesOnlyWhatWeLeftOut() throws Exception {
    new HubDatasets(hub.settings(folder)).download(NAME, line -> {});
    hub.requests.clear();
    python(
        """
        from huggingface_hub import snapshot_download
        print(snapshot_download("pollen/moves", repo_type="dataset"))
        """,
        "0");
    assertThat(hub.requests).anyMatch(request -> request.contains("README.md"));
    assertThat(hub.requests)
        .noneMatch(request -> request.contains("nod.json") || request.contains("nod.wav"));
  }

  @Test
  void whatTheHubsOwnLibraryFetchesIsHereForUs() throws Exception {
    python(
        """
        from huggingface_hub import snapshot_download
        print(snapshot_download("pollen/moves", repo_type="dataset"))
        """,
        "0");
    hub.requests.clear();
    HubDatasets datasets = new HubDatasets(hub.settings(folder));
    Path snapshot = datasets.snapshot(NAME).orElseThrow();
    assertThat(Files.readString(snapshot.resolve("data/shake.json"))).isEqualTo(FakeHub.MOVE);
    assertThat(datasets.download(NAME, line -> {})).isEqualTo(snapshot);
    assertThat(hub.requests).hasSize(1);
  }
}
