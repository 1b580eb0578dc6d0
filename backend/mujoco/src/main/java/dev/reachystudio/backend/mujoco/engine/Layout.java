package dev.reachystudio.backend.mujoco.engine;

/**
 * Offsets in bytes into the structures of MuJoCo 3.3.0, from {@code offsetof} over its public
 * headers. They hold on every 64-bit platform it is released for: the structures consist of int,
 * double, size_t and pointers only.
 */
final class Layout {

  static final long MODEL_SIZE = 4536;
  static final long NQ = 0;
  static final long NV = 4;
  static final long NU = 8;
  static final long NBODY = 16;
  static final long NJNT = 32;
  static final long NGEOM = 36;
  static final long TIMESTEP = 352;
  static final long JNT_QPOSADR = 1640;
  static final long JNT_DOFADR = 1648;
  static final long JNT_TYPE = 1632;
  static final long ACTUATOR_TRNID = 3872;
  static final long ACTUATOR_GAINPRM = 3936;
  static final long ACTUATOR_BIASPRM = 3944;

  static final long DATA_SIZE = 162784;
  static final long NCON = 161584;
  static final long TIME = 161616;
  static final long QPOS = 161656;
  static final long QVEL = 161664;
  static final long CTRL = 161696;
  static final long XFRC_APPLIED = 161712;
  static final long XPOS = 161792;
  static final long XMAT = 161808;
  static final long SITE_XPOS = 161864;
  static final long SITE_XMAT = 161872;
  static final long ACTUATOR_FORCE = 162392;

  /** Numbers an actuator has in gainprm and biasprm. */
  static final int ACTUATOR_PARAMETERS = 10;

  private Layout() {}
}
