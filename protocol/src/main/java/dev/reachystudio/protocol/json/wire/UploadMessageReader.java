package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.json.wire.UploadMessage.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the frames about uploads. */
final class UploadMessageReader {

  static final int MAX_CHUNK_LENGTH = 16_384;

  private static final int MAX_MOVE_CHUNKS = 4096;
  private static final int MAX_AUDIO_CHUNKS = 16_384;
  private static final int MAX_ID_LENGTH = 256;
  private static final double USUAL_PLAY_FREQUENCY_HZ = 100;
  private static final double MAX_PLAY_FREQUENCY_HZ = 200;

  /** Names of sounds become names of files. */
  private static final Pattern AUDIO_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Choices<String> MOVE_ENCODINGS =
      Choices.of(List.of("json", "gzip+base64"), encoding -> encoding);

  private static final Choices<String> AUDIO_ENCODINGS =
      Choices.of(
          List.of("wav", "mp3", "ogg", "oga", "opus", "flac", "m4a", "aac"),
          ending -> ending + "-base64");

  private UploadMessageReader() {}

  /** The message of a frame, or null if it is not about uploads. */
  static @Nullable UploadMessage read(String type, ObjectInput input) {
    return switch (type) {
      case "upload_move_start" ->
          new UploadMessage.Start(
              Kind.MOVE,
              id(Kind.MOVE, input),
              input.requiredInteger("total_chunks", 1, MAX_MOVE_CHUNKS),
              input.choice(MOVE_ENCODINGS, "json", "encoding"));
      case "upload_audio_start" ->
          new UploadMessage.Start(
              Kind.AUDIO,
              id(Kind.AUDIO, input),
              input.requiredInteger("total_chunks", 1, MAX_AUDIO_CHUNKS),
              input.choice(AUDIO_ENCODINGS, "wav", "encoding"));
      case "upload_move_chunk" -> chunk(Kind.MOVE, MAX_MOVE_CHUNKS, input);
      case "upload_audio_chunk" -> chunk(Kind.AUDIO, MAX_AUDIO_CHUNKS, input);
      case "upload_move_finish" -> new UploadMessage.Finish(Kind.MOVE, id(Kind.MOVE, input));
      case "upload_audio_finish" -> new UploadMessage.Finish(Kind.AUDIO, id(Kind.AUDIO, input));
      case "play_uploaded_move" ->
          new UploadMessage.PlayMove(
              id(Kind.MOVE, input), playFrequencyHz(input), PlayInput.read(input));
      case "cancel_move" -> new UploadMessage.CancelMove(id(Kind.MOVE, input));
      case "play_uploaded_audio" -> new UploadMessage.PlayAudio(id(Kind.AUDIO, input));
      case "cancel_audio" -> new UploadMessage.CancelAudio(id(Kind.AUDIO, input));
      default -> null;
    };
  }

  private static UploadMessage chunk(Kind kind, int maxChunks, ObjectInput input) {
    return new UploadMessage.Chunk(
        kind,
        id(kind, input),
        input.requiredInteger("chunk_index", 0, maxChunks - 1),
        input.requiredText("chunk", 0, MAX_CHUNK_LENGTH));
  }

  private static String id(Kind kind, ObjectInput input) {
    String id = input.requiredText("upload_id", 1, MAX_ID_LENGTH);
    if (kind == Kind.AUDIO && !id.isEmpty() && !AUDIO_ID.matcher(id).matches()) {
      input
          .problems()
          .add(
              "string_pattern_mismatch",
              input.at("upload_id"),
              "String should match pattern '" + AUDIO_ID + "'",
              id,
              Map.of("pattern", AUDIO_ID.pattern()));
    }
    return id;
  }

  private static double playFrequencyHz(ObjectInput input) {
    double hz = input.numberIn("play_frequency", USUAL_PLAY_FREQUENCY_HZ, 0, MAX_PLAY_FREQUENCY_HZ);
    if (hz == 0) {
      input
          .problems()
          .add(
              "greater_than",
              input.at("play_frequency"),
              "Input should be greater than 0",
              input.get("play_frequency"),
              Map.of("gt", 0));
    }
    return hz;
  }
}
