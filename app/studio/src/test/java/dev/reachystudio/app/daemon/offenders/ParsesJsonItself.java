package dev.reachystudio.app.daemon.offenders;

import tools.jackson.core.json.JsonFactory;

/** An offender for the architecture tests: Jackson outside a codec. */
public final class ParsesJsonItself {
  /** Codecs do that. */
  public JsonFactory parser() {
    return new JsonFactory();
  }
}
