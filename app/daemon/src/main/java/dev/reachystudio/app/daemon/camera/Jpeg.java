package dev.reachystudio.app.daemon.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as JPEG files. Any thread. */
public final class Jpeg {

  /** Hardly to be told from the picture itself. */
  public static final int DEFAULT_QUALITY = 85;

  public static final int LEAST_QUALITY = 1;
  public static final int MOST_QUALITY = 100;

  private Jpeg() {}

  /**
   * A picture as a file.
   *
   * @param quality {@value #LEAST_QUALITY}…{@value #MOST_QUALITY}
   * @throws IOException if this Java writes no JPEG
   */
  public static byte[] of(CameraFrame frame, int quality) throws IOException {
    BufferedImage image =
        new BufferedImage(frame.widthPx(), frame.heightPx(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.widthPx(), frame.heightPx(), frame.argb(), 0, frame.widthPx());
    ImageWriter writer = writer();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality / (float) MOST_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static ImageWriter writer() throws IOException {
    var writers = ImageIO.getImageWritersByFormatName("jpeg");
    if (!writers.hasNext()) {
      throw new IOException("this Java writes no JPEG");
    }
    return writers.next();
  }
}
