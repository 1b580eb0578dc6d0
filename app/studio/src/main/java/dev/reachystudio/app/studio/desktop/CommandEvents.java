package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.protocol.command.CommandEvent;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * What happened to commands and moves, of everyone, carried from the dispatcher's thread to the
 * JavaFX thread once per pulse.
 */
public final class CommandEvents {

  /** How many events are kept for the lists on show. */
  private static final int KEPT = 500;

  /** More than one pulse can bring even when it comes late; beyond it the oldest are dropped. */
  private static final int WAITING = 4096;

  private final BlockingQueue<CommandEvent> waiting = new ArrayBlockingQueue<>(WAITING);
  private final ObservableList<CommandEvent> recent = FXCollections.observableArrayList();
  private final List<Consumer<CommandEvent>> listeners = new CopyOnWriteArrayList<>();

  /** Takes an event, on any thread, at once. */
  public void offer(CommandEvent event) {
    while (!waiting.offer(event)) {
      waiting.poll();
    }
  }

  /** Tells the listeners what has come. On the JavaFX thread, once per pulse. */
  public void drain() {
    for (CommandEvent event = waiting.poll(); event != null; event = waiting.poll()) {
      recent.addFirst(event);
      if (recent.size() > KEPT) {
        recent.removeLast();
      }
      CommandEvent told = event;
      listeners.forEach(listener -> listener.accept(told));
    }
  }

  /** The newest events, newest first, at most 500. Changes on the JavaFX thread only. */
  public ObservableList<CommandEvent> recent() {
    return FXCollections.unmodifiableObservableList(recent);
  }

  /** Tells of every event from now on, on the JavaFX thread. */
  public Subscription listen(Consumer<CommandEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
