package dev.reachystudio.app.daemon.offenders;

import java.util.concurrent.ConcurrentHashMap;

/** An offender for the architecture tests: state shared by all. */
public final class HidesAStaticMap {
  private static final ConcurrentHashMap<String, String> CLIENTS = new ConcurrentHashMap<>();

  /** Shared by every daemon of the process. */
  public void add(String client) {
    CLIENTS.put(client, client);
  }
}
