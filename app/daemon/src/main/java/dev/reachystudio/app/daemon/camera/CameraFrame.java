package dev.reachystudio.app.daemon.camera;

/**
 * One picture of a camera.
 *
 * @param sequence number of the picture, from 1
 * @param timeNs loop clock of the robot's state it shows, nanoseconds
 * @param widthPx pixels
 * @param heightPx pixels
 * @param argb opaque pixels, rows from the top, {@code 0xFFRRGGBB}; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and compared by nobody
public record CameraFrame(long sequence, long timeNs, int widthPx, int heightPx, int[] argb) {}
