package dev.reachystudio.app.daemon.rest;

import dev.reachystudio.app.daemon.clients.ClientRegistry;
import dev.reachystudio.app.daemon.http.Answer;
import dev.reachystudio.app.daemon.http.AnswerException;
import dev.reachystudio.app.daemon.http.Call;
import dev.reachystudio.app.daemon.http.Route;
import dev.reachystudio.app.daemon.hub.HubException;
import dev.reachystudio.app.daemon.moves.DatasetPendingException;
import dev.reachystudio.app.daemon.moves.MoveDataset;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.daemon.moves.RecordedMoves;
import dev.reachystudio.app.daemon.moves.UnknownMoveException;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.json.wire.InvalidInputException;
import dev.reachystudio.protocol.json.wire.PlayInput;
import dev.reachystudio.protocol.json.wire.Problems;
import dev.reachystudio.protocol.json.wire.StateQuery;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/move/…} about recorded moves: data sets, their moves, playing them. */
public final class RecordedMoveRoutes {

  private static final String DATASETS = "/api/move/recorded-move-datasets";

  private final RecordedMoves moves;
  private final MoveLibrary library;
  private final ClientRegistry clients;

  public RecordedMoveRoutes(RecordedMoves moves, ClientRegistry clients) {
    this.moves = moves;
    this.library = moves.library();
    this.clients = clients;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.ofRobot(
            "POST",
            "/api/move/play/recorded-move-dataset/{dataset_name...}/{move_name}",
            "Play a recorded move",
            this::play),
        Route.of("GET", DATASETS + "/list", "The data sets", this::datasets),
        Route.of(
            "GET", DATASETS + "/list/{dataset_name...}", "The moves of a data set", this::list),
        Route.of(
            "POST", DATASETS + "/preload/{dataset_name...}", "Download a data set", this::preload));
  }

  private Answer play(Call call)
      throws InvalidInputException, AnswerException, InterruptedException, IOException {
    PlayOptions options = PlayInput.ofQuery(call.query());
    String dataset = call.path("dataset_name");
    try {
      RecordedMotion motion = moves.find(dataset, call.path("move_name"));
      UUID id = UUID.randomUUID();
      return MotionAnswers.move(
          id,
          MotionAnswers.decision(
              moves.play(
                  id, dataset, motion, options, clients.client(call.origin(), call.address()))));
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** The names of those that are here; with {@code details=true} all that is known of each. */
  private Answer datasets(Call call) throws IOException, InvalidInputException {
    Problems problems = new Problems();
    boolean details = StateQuery.flag(call.query(), "details", false, problems);
    problems.check();
    List<Object> json = new ArrayList<>();
    for (MoveDataset dataset : library.datasets()) {
      if (details) {
        json.add(details(dataset));
      } else if (dataset.here()) {
        json.add(dataset.name());
      }
    }
    return Answer.of(json);
  }

  private Map<String, @Nullable Object> details(MoveDataset dataset) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", dataset.name());
    json.put("place", dataset.place().name().toLowerCase(Locale.ROOT));
    json.put("here", dataset.here());
    json.put("default", dataset.library());
    json.put("moves", dataset.moves());
    json.put("local_path", dataset.folder() == null ? null : dataset.folder().toString());
    json.put("downloadable", dataset.place() == MoveDataset.Place.HUB && !library.offline());
    return json;
  }

  private Answer list(Call call) throws AnswerException, IOException, InterruptedException {
    String dataset = call.path("dataset_name");
    try {
      moves.require(dataset);
      return Answer.of(library.names(dataset).orElse(List.of()));
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private Answer preload(Call call) throws AnswerException, IOException {
    try {
      return Answer.of(Map.of("job_id", library.preload(call.path("dataset_name")).id()));
    } catch (HubException e) {
      throw explained(e);
    }
  }

  /** The status that says who is to blame. */
  private static AnswerException explained(IOException e) {
    int status =
        switch (e) {
          case UnknownMoveException ignored -> 404;
          case DatasetPendingException ignored -> 504;
          case HubException hub ->
              switch (hub.kind()) {
                case UNKNOWN, OFFLINE -> 404;
                case FORBIDDEN -> 403;
                case UNREACHABLE, UNUSABLE -> 502;
              };
          default -> 500;
        };
    return new AnswerException(status, String.valueOf(e.getMessage()));
  }
}
