package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.daemon.recording.FinishedRecording;
import dev.reachystudio.app.daemon.recording.MotionRecordings;
import dev.reachystudio.app.daemon.recording.RecordedValues;
import dev.reachystudio.app.daemon.recording.RecordingException;
import dev.reachystudio.app.daemon.recording.RecordingStatus;

/** What the window needs of the daemon's recordings. */
interface RecordingDesk {

  /** How it goes; at once. */
  RecordingStatus status();

  /** Begins; writes files. */
  RecordingStatus start(RecordedValues values) throws RecordingException;

  /** Ends and makes a move of it; writes files. */
  FinishedRecording stop() throws RecordingException;

  /** The daemon's own recordings; moves are named by date and time. */
  static RecordingDesk of(MotionRecordings recordings) {
    return new RecordingDesk() {
      @Override
      public RecordingStatus status() {
        return recordings.status();
      }

      @Override
      public RecordingStatus start(RecordedValues values) throws RecordingException {
        return recordings.start(null, "", values);
      }

      @Override
      public FinishedRecording stop() throws RecordingException {
        return recordings.stop(null);
      }
    };
  }
}
