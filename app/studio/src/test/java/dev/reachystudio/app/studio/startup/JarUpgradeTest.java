package dev.reachystudio.app.studio.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarUpgradeTest {
  private static final int JAVA_5 = 49;
  private static final int JAVA_8 = 52;

  @TempDir Path folder;

  @Test
  void anOldClassIsVerifiedAndDoesTheSame() throws Exception {
    Path jar = jarOf(JAVA_5);

    assertThat(JarUpgrade.upgrade(jar)).isTrue();

    assertThat(versionIn(jar)).isEqualTo(JAVA_8);
    assertThat(larger(jar, 3, 5)).isEqualTo(5);
    assertThat(larger(jar, 7, 5)).isEqualTo(7);
  }

  @Test
  void otherFilesOfTheJarStay() throws Exception {
    Path jar = jarOf(JAVA_5);

    JarUpgrade.upgrade(jar);

    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getInputStream(file.getEntry("about.txt")).readAllBytes())
          .isEqualTo(new byte[] {1, 2});
    }
  }

  @Test
  void aJarOfNewerClassesIsLeftAlone() throws Exception {
    Path jar = jarOf(JAVA_8);
    FileTime before = Files.getLastModifiedTime(jar);

    assertThat(JarUpgrade.upgrade(jar)).isFalse();

    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(before);
  }

  /** A jar with a class Larger whose method has a branch, which is what needs a stack map. */
  private Path jarOf(int version) throws IOException {
    Path jar = folder.resolve("larger.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("Larger.class"));
      out.write(larger(version));
      out.closeEntry();
      out.putNextEntry(new JarEntry("about.txt"));
      out.write(new byte[] {1, 2});
      out.closeEntry();
    }
    return jar;
  }

  private static byte[] larger(int version) {
    return ClassFile.of(ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED)
        .build(
            ClassDesc.of("Larger"),
            type ->
                type.withVersion(version, 0)
                    .withMethodBody(
                        "of",
                        MethodTypeDesc.of(
                            ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> {
                          Label second = code.newLabel();
                          code.iload(0).iload(1).if_icmplt(second).iload(0).ireturn();
                          code.labelBinding(second).iload(1).ireturn();
                        }));
  }

  private static int versionIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      byte[] content = file.getInputStream(file.getEntry("Larger.class")).readAllBytes();
      return ClassFile.of().parse(content).majorVersion();
    }
  }

  private static Object larger(Path jar, int first, int second) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      return loader
          .loadClass("Larger")
          .getMethod("of", int.class, int.class)
          .invoke(null, first, second);
    }
  }
}
