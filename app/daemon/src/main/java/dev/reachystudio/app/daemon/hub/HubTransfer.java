package dev.reachystudio.app.daemon.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file on its way from the hub.
 *
 * @param etag the hub's name for its content
 * @param sizeBytes size of the whole file, if told
 * @param offsetBytes where {@code body} begins in it
 * @param body the rest of the file; closing it early ends the transfer
 */
record HubTransfer(String etag, OptionalLong sizeBytes, long offsetBytes, InputStream body)
    implements AutoCloseable {

  @Override
  public void close() throws IOException {
    body.close();
  }
}
