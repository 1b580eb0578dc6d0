package dev.reachystudio.app.studio.startup;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Gives old classes in a jar the form of newer ones. Java neither caches nor quickly verifies
 * classes from before Java 6, and the command line's library is compiled for Java 5: that alone was
 * a third of the daemon's start. The instructions stay the same; stack maps are added.
 *
 * <p>A jar without old classes is left alone. Not safe beside a Java that uses the jar.
 */
public final class JarUpgrade {
  /** Java 6: the first with stack maps. */
  private static final int FIRST_WITH_STACK_MAPS = 50;

  /** Java 8: understood by everything, and the form of most libraries here. */
  private static final int TARGET = 52;

  private JarUpgrade() {}

  /**
   * Upgrades every jar in folders.
   *
   * @param args the folders
   * @throws IOException if a jar cannot be read or replaced; those before it are done
   */
  public static void main(String[] args) throws IOException {
    for (String folder : args) {
      try (var jars = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
        for (Path jar : jars) {
          upgrade(jar);
        }
      }
    }
  }

  /**
   * Upgrades one jar in place.
   *
   * @return whether there was something to do
   */
  static boolean upgrade(Path jar) throws IOException {
    Path upgraded = jar.resolveSibling(jar.getFileName() + ".new");
    try (JarFile in = new JarFile(jar.toFile())) {
      if (!hasOldClasses(in)) {
        return false;
      }
      try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
          OutputStream out = Files.newOutputStream(upgraded)) {
        copy(in, out, writerFor(classes));
      }
    }
    Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private static void copy(JarFile in, OutputStream out, ClassFile format) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(out)) {
      for (JarEntry entry : Collections.list(in.entries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        jar.putNextEntry(new JarEntry(entry.getName()));
        jar.write(isOldClass(entry, content) ? withStackMaps(content, format) : content);
        jar.closeEntry();
      }
    }
  }

  private static boolean hasOldClasses(JarFile jar) throws IOException {
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (isClass(entry)) {
        try (var content = jar.getInputStream(entry)) {
          if (isOldClass(entry, content.readNBytes(8))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  /** Bytes 6 and 7 of a class file are its version. */
  private static boolean isOldClass(JarEntry entry, byte[] content) {
    return isClass(entry)
        && content.length >= 8
        && (content[6] << 8 | (content[7] & 0xff)) < FIRST_WITH_STACK_MAPS;
  }

  /** Stack maps need to know which class extends which; the jar itself and Java know. */
  private static ClassFile writerFor(URLClassLoader classes) {
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(classes)
                .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  private static byte[] withStackMaps(byte[] content, ClassFile format) {
    ClassModel old = format.parse(content);
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(TARGET, 0);
          } else {
            builder.with(element);
          }
        };
    return format.transformClass(
        old, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
