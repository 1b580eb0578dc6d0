package dev.reachystudio.app.daemon.idle;

import dev.reachystudio.app.daemon.store.ConfigFolder;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import org.jspecify.annotations.Nullable;

/** Remembers the policy over restarts of the process. Any thread. */
public final class IdlePolicyMemory {

  private static final String FILE = "idle_policy";

  private final ConfigFolder folder;
  private volatile IdlePolicy policy;

  /**
   * The policy that is asked for at the start, else the one that was kept, else sleep.
   *
   * @param folder where it is kept
   * @param asked asked for at the start, for this run only; or null
   */
  public IdlePolicyMemory(ConfigFolder folder, @Nullable IdlePolicy asked) {
    this.folder = folder;
    policy =
        asked != null
            ? asked
            : folder.readText(FILE).map(IdlePolicyMemory::parse).orElse(IdlePolicy.SLEEP);
  }

  /** The policy now. */
  public IdlePolicy get() {
    return policy;
  }

  void keep(IdlePolicy next) {
    policy = next;
    folder.writeText(FILE, next.wireName() + "\n");
  }

  /** What cannot be read counts as what the reference does. */
  private static IdlePolicy parse(String text) {
    for (IdlePolicy known : IdlePolicy.values()) {
      if (known.wireName().equals(text.strip())) {
        return known;
      }
    }
    return IdlePolicy.SLEEP;
  }
}
