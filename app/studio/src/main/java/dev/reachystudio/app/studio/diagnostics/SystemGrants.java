package dev.reachystudio.app.studio.diagnostics;

import java.util.List;

/**
 * What the operating system granted the control thread.
 *
 * @param grants what was asked for
 * @param advice what helps, one sentence; empty when nothing is missing
 */
public record SystemGrants(List<Grant> grants, String advice) {

  public SystemGrants {
    grants = List.copyOf(grants);
  }

  /**
   * One thing that was asked for.
   *
   * @param name what it is, for people
   * @param term how the system calls it
   * @param given whether it was granted
   */
  public record Grant(String name, String term, boolean given) {}
}
