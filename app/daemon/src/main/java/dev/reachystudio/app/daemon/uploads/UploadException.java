package dev.reachystudio.app.daemon.uploads;

import org.jspecify.annotations.Nullable;

/** An upload cannot go on; the message says why, for people. */
final class UploadException extends Exception {

  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  /**
   * @param field the input at fault, or null
   */
  UploadException(@Nullable String field, String text) {
    super(text, null, false, false);
    this.field = field;
  }

  @Nullable String field() {
    return field;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
