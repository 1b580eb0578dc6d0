package dev.reachystudio.app.daemon.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official description, read from a source and checked: a whole URDF, and every mesh it draws
 * as a whole binary STL.
 *
 * @param label where it comes from
 * @param urdf the bytes of {@code robot.urdf}
 * @param meshes file name → bytes, only those that are drawn
 * @param uniqueTriangles of all meshes
 * @param drawnTriangles of all visuals, copies included
 * @param mjcf the model for MuJoCo, if the source has it
 */
record OfficialDescription(
    String label,
    String urdf,
    Map<String, byte[]> meshes,
    int uniqueTriangles,
    int drawnTriangles,
    Optional<OfficialMjcf> mjcf) {

  static final String URDF = "robot.urdf";
  static final String MESH_FOLDER = "assets/";

  private static final Pattern VISUAL = Pattern.compile("<visual\\b.*?</visual>", Pattern.DOTALL);
  private static final Pattern MESH = Pattern.compile("<mesh\\s[^>]*filename\\s*=\\s*\"([^\"]*)\"");

  /** Only plain names: nothing in a URDF may lead out of the folder of the meshes. */
  private static final Pattern MESH_URI =
      Pattern.compile("package://assets/([A-Za-z0-9_][A-Za-z0-9_.-]*\\.stl)");

  OfficialDescription {
    meshes = Map.copyOf(meshes);
  }

  static OfficialDescription read(DescriptionSource source) throws IOException {
    String label = source.label();
    byte[] bytes =
        source
            .read(URDF)
            .orElseThrow(
                () ->
                    new DescriptionException(
                        label
                            + " holds no description of the robot ("
                            + DescriptionSource.URDF_FOLDER
                            + URDF
                            + " is missing); it has to be the package reachy_mini"));
    String urdf = new String(bytes, StandardCharsets.UTF_8);
    if (!urdf.contains("<robot") || !urdf.stripTrailing().endsWith("</robot>")) {
      throw new DescriptionException(URDF + " from " + label + " is cut off or is no URDF");
    }
    Map<String, byte[]> meshes = new LinkedHashMap<>();
    int unique = 0;
    for (String name : new LinkedHashSet<>(drawnMeshes(urdf))) {
      byte[] mesh =
          source
              .read(MESH_FOLDER + name)
              .orElseThrow(
                  () -> new DescriptionException("mesh " + name + " is missing in " + label));
      unique += BinaryStl.checkedTriangles(name, mesh, label);
      meshes.put(name, mesh);
    }
    if (meshes.isEmpty()) {
      throw new DescriptionException(URDF + " from " + label + " draws no meshes");
    }
    int drawn =
        drawnMeshes(urdf).stream()
            .mapToInt(name -> BinaryStl.triangles(meshes.getOrDefault(name, new byte[0]).length))
            .sum();
    return new OfficialDescription(label, urdf, meshes, unique, drawn, OfficialMjcf.read(source));
  }

  /** The mesh of each visual, in the order of the file. */
  private static List<String> drawnMeshes(String urdf) throws DescriptionException {
    List<String> names = new ArrayList<>();
    Matcher visuals = VISUAL.matcher(urdf);
    while (visuals.find()) {
      Matcher mesh = MESH.matcher(visuals.group());
      if (mesh.find()) {
        names.add(name(mesh.group(1)));
      }
    }
    return names;
  }

  private static String name(String uri) throws DescriptionException {
    Matcher plain = MESH_URI.matcher(uri);
    if (!plain.matches()) {
      throw new DescriptionException(
          "the mesh \"" + uri + "\" is not where the official description keeps its meshes");
    }
    return plain.group(1);
  }
}
