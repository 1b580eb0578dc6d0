package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.command.CommandEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands the events of whichever robot runs to watchers that outlive it. Any thread. */
public final class CommandEvents implements Consumer<CommandEvent> {

  private final List<Consumer<CommandEvent>> watchers = new CopyOnWriteArrayList<>();

  /** Tells a watcher of every event from now on; it must return quickly. */
  public Registration watch(Consumer<CommandEvent> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  @Override
  public void accept(CommandEvent event) {
    for (Consumer<CommandEvent> watcher : watchers) {
      watcher.accept(event);
    }
  }
}
