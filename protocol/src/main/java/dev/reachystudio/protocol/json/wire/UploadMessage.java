package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.command.PlayOptions;

/** What a client says about moves and sounds that it sends in pieces. */
public sealed interface UploadMessage {

  /** What is sent. */
  enum Kind {
    MOVE,
    AUDIO
  }

  /** Name of the upload, chosen by the client. */
  String id();

  /**
   * Begin an upload; one of the same id begins anew.
   *
   * @param kind what will be sent
   * @param id name of the upload
   * @param totalChunks how many pieces it has
   * @param encoding how the pieces together are to be read
   */
  record Start(Kind kind, String id, int totalChunks, String encoding) implements UploadMessage {}

  /**
   * The next piece.
   *
   * @param kind what is sent
   * @param id name of the upload
   * @param index number of the piece, from 0, strictly in order
   * @param chunk the piece
   */
  record Chunk(Kind kind, String id, int index, String chunk) implements UploadMessage {}

  /**
   * The upload is complete.
   *
   * @param kind what was sent
   * @param id name of the upload
   */
  record Finish(Kind kind, String id) implements UploadMessage {}

  /**
   * Play an uploaded move, once.
   *
   * @param id name of the upload
   * @param playFrequencyHz rate the client wishes; moves are evaluated at the control rate
   * @param options how
   */
  record PlayMove(String id, double playFrequencyHz, PlayOptions options)
      implements UploadMessage {}

  /** Stop a move by the name of its upload. */
  record CancelMove(String id) implements UploadMessage {}

  /** Play an uploaded sound, once. */
  record PlayAudio(String id) implements UploadMessage {}

  /** Stop a sound by the name of its upload. */
  record CancelAudio(String id) implements UploadMessage {}
}
