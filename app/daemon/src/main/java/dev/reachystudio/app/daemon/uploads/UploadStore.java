package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.protocol.json.wire.UploadMessage;
import dev.reachystudio.protocol.json.wire.UploadMessage.Kind;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What clients have uploaded, and what they are uploading. Any thread. */
final class UploadStore implements AutoCloseable {

  /** 25 MiB in base64. */
  static final long MAX_AUDIO_CHARACTERS = 34_952_533;

  /** The longest sound of 25 MiB that is worth hearing, 8 kHz with 8 bits, has 55 minutes. */
  private static final Duration SOUND_LIFETIME = Duration.ofHours(1);

  private final InstantSource clock;
  private final List<Used> used = new ArrayList<>();
  private final UploadFiles files = new UploadFiles();
  private final UploadSlots moveSlots;
  private final UploadSlots audioSlots;
  private final Shelf<RecordedMotion> moves;
  private final Shelf<Path> sounds;

  UploadStore(InstantSource clock) {
    this.clock = clock;
    moveSlots = new UploadSlots(clock, files, UploadedMoveReader.MAX_BYTES);
    audioSlots = new UploadSlots(clock, files, MAX_AUDIO_CHARACTERS);
    moves = new Shelf<>(clock);
    sounds = new Shelf<>(clock);
  }

  private UploadSlots slots(Kind kind) {
    return kind == Kind.MOVE ? moveSlots : audioSlots;
  }

  synchronized void start(UploadMessage.Start start) throws UploadException, IOException {
    slots(start.kind()).start(start.id(), start.totalChunks(), start.encoding());
  }

  synchronized void append(UploadMessage.Chunk chunk) throws UploadException, IOException {
    slots(chunk.kind()).append(chunk.id(), chunk.index(), chunk.chunk());
  }

  /** Reads what has come; it is ready to be played then. */
  void finish(UploadMessage.Finish finish) throws UploadException, IOException {
    UploadSlots.Complete complete;
    synchronized (this) {
      complete = slots(finish.kind()).finish(finish.id());
    }
    try {
      switch (finish.kind()) {
        case MOVE -> {
          RecordedMotion motion =
              UploadedMoveReader.read(finish.id(), complete.file(), complete.encoding());
          synchronized (this) {
            moves.put(finish.id(), motion);
          }
        }
        case AUDIO -> {
          Path sound = decode(complete);
          synchronized (this) {
            delete(sounds.put(finish.id(), sound));
            deleteUsed();
          }
        }
      }
    } finally {
      Files.deleteIfExists(complete.file());
    }
  }

  private Path decode(UploadSlots.Complete complete) throws UploadException, IOException {
    Path sound = files.fresh("." + complete.encoding());
    try (InputStream base64 = Base64.getDecoder().wrap(Files.newInputStream(complete.file()))) {
      Files.copy(base64, sound, StandardCopyOption.REPLACE_EXISTING);
      return sound;
    } catch (IOException e) {
      Files.deleteIfExists(sound);
      throw new UploadException("chunk", "the upload is no base64: " + e.getMessage());
    }
  }

  private static void delete(List<Path> removed) throws IOException {
    for (Path file : removed) {
      Files.deleteIfExists(file);
    }
  }

  /** An uploaded move, for one play. */
  synchronized Optional<RecordedMotion> takeMove(String id) {
    return moves.take(id);
  }

  /** An uploaded sound, for one play. */
  synchronized Optional<Path> takeSound(String id) {
    Optional<Path> sound = sounds.take(id);
    sound.ifPresent(file -> used.add(new Used(file, clock.instant().plus(SOUND_LIFETIME))));
    return sound;
  }

  /** Sounds that were played and have had the time to end. */
  private void deleteUsed() throws IOException {
    List<Path> over =
        used.stream().filter(one -> clock.instant().isAfter(one.until)).map(Used::file).toList();
    used.removeIf(one -> over.contains(one.file));
    delete(over);
  }

  private record Used(Path file, Instant until) {}

  @Override
  public synchronized void close() throws IOException {
    moveSlots.clear();
    audioSlots.clear();
    files.close();
  }
}
