package dev.reachystudio.backend.mujoco.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The platforms that MuJoCo 3.3.0 was released for. Names of files, tags of wheels and checksums
 * are those of the released Python package.
 */
public enum MujocoPlatform {
  LINUX_X86_64(
      LibraryFormat.ELF,
      Processor.X86_64,
      "manylinux2014_x86_64",
      "libmujoco.so.3.3.0",
      "f37b05c836fd6e35ec799f144af65ff0b98eda29c3bbd049981ce8dbc29dd136"),
  LINUX_ARM64(
      LibraryFormat.ELF,
      Processor.ARM64,
      "manylinux2014_aarch64",
      "libmujoco.so.3.3.0",
      "7e92d3cf61e8e14e2428a334c818ee3b68ec95b89617bbc3f436a91eaebfac9c"),
  MACOS_X86_64(
      LibraryFormat.MACH_O,
      Processor.X86_64,
      "macosx_10_16_x86_64",
      "libmujoco.3.3.0.dylib",
      "00856cd3ba6fa6182d019501930fe5919f51e6a2bf76d7b17cc74eac3d0e34a0"),
  MACOS_ARM64(
      LibraryFormat.MACH_O,
      Processor.ARM64,
      "macosx_11_0_arm64",
      "libmujoco.3.3.0.dylib",
      "36023c3efeddd2d26e938e0ab2dd4058751a613fe7c7fbe62791ad925ab28eca"),
  WINDOWS_X86_64(
      LibraryFormat.PE,
      Processor.X86_64,
      "win_amd64",
      "mujoco.dll",
      "166feed7d83940a3684d847433d412a6541dd570fb9c59ca2f41b9b096eabc30");

  private final LibraryFormat format;
  private final Processor processor;
  private final String wheelTag;
  private final String fileName;
  private final String sha256;

  MujocoPlatform(
      LibraryFormat format, Processor processor, String wheelTag, String fileName, String sha256) {
    this.format = format;
    this.processor = processor;
    this.wheelTag = wheelTag;
    this.fileName = fileName;
    this.sha256 = sha256;
  }

  /** The platform this process runs on; empty if MuJoCo was not released for it. */
  public static Optional<MujocoPlatform> current() {
    return of(System.getProperties());
  }

  /**
   * The platform that Java's system properties tell.
   *
   * @param properties with {@code os.name} and {@code os.arch}
   */
  static Optional<MujocoPlatform> of(Properties properties) {
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Processor processor =
        switch (properties.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> Processor.X86_64;
          case "aarch64", "arm64" -> Processor.ARM64;
          default -> Processor.OTHER;
        };
    for (MujocoPlatform platform : values()) {
      String prefix = platform.format == LibraryFormat.MACH_O ? "mac" : platform.format.system();
      if (system.startsWith(prefix.toLowerCase(Locale.ROOT)) && platform.processor == processor) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }

  /** What libraries of this platform look like. */
  public LibraryFormat format() {
    return format;
  }

  /** The processor they are made for. */
  public Processor processor() {
    return processor;
  }

  /** For people, such as {@code Linux on x86-64}. */
  public String words() {
    return format.system() + " on " + processor.words();
  }

  /** Name of its folder, such as {@code linux-x86-64}. */
  public String folderName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What pip calls the platform. */
  public String wheelTag() {
    return wheelTag;
  }

  /** Name of the library's file. */
  public String fileName() {
    return fileName;
  }

  /** Checksum of the released library, hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
