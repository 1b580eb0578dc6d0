package dev.reachystudio.render.model.scene;

import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.urdf.Rgba;
import dev.reachystudio.render.model.urdf.RobotDescription;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** A prepared scene as bytes, with a key for what it was made from and a checksum at the end. */
final class SceneFile {

  /** Raised whenever the preparation or this format changes. */
  private static final int VERSION = 2;

  private SceneFile() {}

  static byte[] write(String key, SceneParts scene) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 << 20);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(VERSION);
    out.writeUTF(key);
    SceneStatistics counts = scene.statistics();
    for (int count :
        new int[] {
          counts.shapes(), counts.visuals(), counts.uniqueTriangles(),
          counts.drawnTriangles(), counts.hiddenVisuals(), counts.shownTriangles()
        }) {
      out.writeInt(count);
    }
    out.writeInt(scene.warnings().size());
    for (String warning : scene.warnings()) {
      out.writeUTF(warning);
    }
    out.writeInt(scene.parts().size());
    for (ScenePart part : scene.parts()) {
      writePart(out, part);
    }
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  private static void writePart(DataOutputStream out, ScenePart part) throws IOException {
    out.writeUTF(part.link());
    out.writeUTF(part.group().name());
    out.writeUTF(part.role().name());
    Rgba color = part.color();
    out.writeDouble(color.red());
    out.writeDouble(color.green());
    out.writeDouble(color.blue());
    out.writeDouble(color.alpha());
    writeFloats(out, part.mesh().points());
    writeFloats(out, part.mesh().normals());
    int[] triangles = part.mesh().triangles();
    ByteBuffer buffer = ByteBuffer.allocate(4 * triangles.length);
    buffer.asIntBuffer().put(triangles);
    out.writeInt(triangles.length);
    out.write(buffer.array());
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    buffer.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(buffer.array());
  }

  /** Empty if the bytes are of another version or description, or damaged. */
  static Optional<SceneParts> read(byte[] bytes, String key, RobotDescription description)
      throws IOException {
    int body = bytes.length - Long.BYTES;
    if (body < 0 || ByteBuffer.wrap(bytes).getLong(body) != checksum(bytes, body)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, body));
    if (in.readInt() != VERSION || !in.readUTF().equals(key)) {
      return Optional.empty();
    }
    SceneStatistics counts =
        new SceneStatistics(
            in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    List<String> warnings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      warnings.add(in.readUTF());
    }
    List<ScenePart> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(readPart(in));
    }
    return Optional.of(new SceneParts(description, parts, counts, warnings));
  }

  private static ScenePart readPart(DataInputStream in) throws IOException {
    String link = in.readUTF();
    BodyGroup group = BodyGroup.valueOf(in.readUTF());
    PartRole role = PartRole.valueOf(in.readUTF());
    Rgba color = new Rgba(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    float[] points = readFloats(in);
    float[] normals = readFloats(in);
    int[] triangles = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * triangles.length)).asIntBuffer().get(triangles);
    return new ScenePart(link, group, role, color, new MeshData(points, normals, triangles));
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * values.length)).asFloatBuffer().get(values);
    return values;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
