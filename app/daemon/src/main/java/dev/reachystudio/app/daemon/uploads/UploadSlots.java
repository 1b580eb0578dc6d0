package dev.reachystudio.app.daemon.uploads;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The uploads of one kind that are under way. Whatever is wrong with a piece ends its upload.
 * Guarded by whoever owns it.
 */
final class UploadSlots {

  static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int MAX_OPEN = 4;

  private final InstantSource clock;
  private final UploadFiles files;
  private final long maxBytes;
  private final Map<String, UploadSlot> open = new LinkedHashMap<>();

  /**
   * @param maxBytes how much the pieces of one upload may have together
   */
  UploadSlots(InstantSource clock, UploadFiles files, long maxBytes) {
    this.clock = clock;
    this.files = files;
    this.maxBytes = maxBytes;
  }

  /** What has come of an upload. */
  record Complete(Path file, String encoding) {}

  void start(String id, int totalChunks, String encoding) throws UploadException, IOException {
    dropExpired();
    UploadSlot before = open.remove(id);
    if (before != null) {
      before.drop();
    }
    if (open.size() >= MAX_OPEN) {
      throw new UploadException(
          "upload_id", MAX_OPEN + " uploads are under way; finish one of " + open.keySet());
    }
    Instant expires = clock.instant().plus(LIFETIME);
    open.put(id, new UploadSlot(encoding, totalChunks, expires, files.fresh(".part")));
  }

  void append(String id, int index, String chunk) throws UploadException, IOException {
    UploadSlot slot = slot(id);
    try {
      slot.append(index, chunk, maxBytes);
    } catch (UploadException e) {
      open.remove(id);
      slot.drop();
      throw new UploadException(e.field(), e.text() + "; the upload is dropped");
    }
  }

  Complete finish(String id) throws UploadException, IOException {
    UploadSlot slot = slot(id);
    open.remove(id);
    try {
      return new Complete(slot.finish(), slot.encoding());
    } catch (UploadException e) {
      slot.drop();
      throw new UploadException(e.field(), e.text() + "; the upload is dropped");
    }
  }

  private UploadSlot slot(String id) throws UploadException, IOException {
    dropExpired();
    UploadSlot slot = open.get(id);
    if (slot == null) {
      throw new UploadException(
          "upload_id",
          "no upload '%s' is under way: it was not started, was dropped, or took more than %d s"
              .formatted(id, LIFETIME.toSeconds()));
    }
    return slot;
  }

  private void dropExpired() throws IOException {
    Instant now = clock.instant();
    for (Iterator<UploadSlot> slots = open.values().iterator(); slots.hasNext(); ) {
      UploadSlot slot = slots.next();
      if (slot.isExpired(now)) {
        slots.remove();
        slot.drop();
      }
    }
  }

  /** Forgets all. */
  void clear() throws IOException {
    for (UploadSlot slot : open.values()) {
      slot.drop();
    }
    open.clear();
  }
}
