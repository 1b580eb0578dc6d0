package dev.reachystudio.app.daemon.moves;

import java.io.IOException;
import java.util.UUID;

/** A data set is still on its way; its download goes on. */
public final class DatasetPendingException extends IOException {

  private static final long serialVersionUID = 1L;

  DatasetPendingException(String dataset, UUID job) {
    super(dataset + " is still being downloaded, see job " + job + "; try again when it is done");
  }
}
