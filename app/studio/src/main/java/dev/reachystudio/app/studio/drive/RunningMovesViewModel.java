package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Quantity;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the robot is doing, with a way to end it. On the JavaFX thread. */
public final class RunningMovesViewModel {

  /**
   * A move that runs, or waits for its turn.
   *
   * @param moveId identity
   * @param title what the robot does
   * @param manner how, may be empty
   * @param leftS seconds left; of a move that waits, its length
   * @param progress from 0 to 1
   * @param waiting whether it waits for its turn
   */
  public record Item(
      UUID moveId, String title, String manner, double leftS, double progress, boolean waiting) {

    /** Manner and time left. */
    public String detail() {
      String left = Quantity.DURATION.text(leftS) + (waiting ? "" : " left");
      return manner.isEmpty() ? left : manner + " · " + left;
    }
  }

  private final Commands commands;
  private final ObservableList<Item> items = FXCollections.observableArrayList();

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Item> shown = FXCollections.unmodifiableObservableList(items);

  /**
   * @param commands where commands go
   */
  public RunningMovesViewModel(Commands commands) {
    this.commands = commands;
  }

  /**
   * Takes the robot's newest state.
   *
   * @param state the state, or null without a robot
   * @param nowNs loop time
   */
  public void pulse(@Nullable RobotState state, long nowNs) {
    List<RunningMove> moves = state == null ? List.of() : state.moves();
    for (int i = 0; i < moves.size(); i++) {
      Item item = item(moves.get(i), nowNs);
      if (i == items.size()) {
        items.add(item);
      } else if (!items.get(i).equals(item)) {
        items.set(i, item);
      }
    }
    if (items.size() > moves.size()) {
      items.remove(moves.size(), items.size());
    }
  }

  private static Item item(RunningMove move, long nowNs) {
    return new Item(
        move.moveId(),
        MoveWords.title(move),
        MoveWords.manner(move),
        move.remainingNs(nowNs) / 1e9,
        move.progress(nowNs),
        move.waiting());
  }

  /** The moves that run, oldest first, then those that wait. */
  public ObservableList<Item> items() {
    return shown;
  }

  /** Ends a move. */
  public void cancel(UUID moveId) {
    commands.submit(new Command.StopMove(moveId));
  }
}
