package dev.reachystudio.backend.mujoco.engine;

/**
 * Offsets in bytes into the structures of MuJoCo 3.3.0, from {@code offsetof} over its public
 * headers. They hold on every 64-bit platform it is released for: the structures consist of int,
 * double, size_t and pointers only.
 */
final class Layout {

  /** All thirteen kinds of state, {@code mjSTATE_INTEGRATION}: what the next step depends on. */
  static final int STATE = (1 << 13) - 1;

  private Layout() {}

  /** {@code mjModel}: what does not change while physics runs. */
  static final class Model {
    static final long SIZE = 4536;
    static final long NQ = 0;
    static final long NV = 4;
    static final long NU = 8;
    static final long NBODY = 16;
    static final long NJNT = 32;
    static final long NGEOM = 36;
    static final long NSITE = 40;
    static final long NCAM = 44;
    static final long NMESH = 92;
    static final long NMESHVERT = 96;
    static final long NMESHFACE = 108;
    static final long NMAT = 168;
    static final long NBUFFER = 344;
    static final long TIMESTEP = 352;
    static final long BUFFER = 1344;
    static final long QPOS0 = 1352;
    static final long BODY_PARENTID = 1368;
    static final long BODY_WELDID = 1384;
    static final long BODY_JNTNUM = 1400;
    static final long BODY_POS = 1472;
    static final long BODY_QUAT = 1480;
    static final long BODY_MASS = 1504;
    static final long JNT_TYPE = 1632;
    static final long JNT_QPOSADR = 1640;
    static final long JNT_DOFADR = 1648;
    static final long JNT_BODYID = 1656;
    static final long JNT_RANGE = 1736;
    static final long DOF_FRICTIONLOSS = 1832;
    static final long DOF_DAMPING = 1848;
    static final long GEOM_TYPE = 1872;
    static final long GEOM_CONTYPE = 1880;
    static final long GEOM_CONAFFINITY = 1888;
    static final long GEOM_BODYID = 1904;
    static final long GEOM_DATAID = 1912;
    static final long GEOM_MATID = 1920;
    static final long GEOM_GROUP = 1928;
    static final long GEOM_SIZE = 1984;
    static final long GEOM_POS = 2008;
    static final long GEOM_QUAT = 2016;
    static final long GEOM_RGBA = 2064;
    static final long MESH_VERTADR = 2896;
    static final long MESH_VERTNUM = 2904;
    static final long MESH_FACEADR = 2912;
    static final long MESH_FACENUM = 2920;
    static final long MESH_VERT = 2984;
    static final long MESH_FACE = 3008;
    static final long MAT_RGBA = 3496;
    static final long ACTUATOR_TRNTYPE = 3840;
    static final long ACTUATOR_TRNID = 3872;
    static final long ACTUATOR_GAINPRM = 3936;
    static final long ACTUATOR_BIASPRM = 3944;
    static final long ACTUATOR_FORCERANGE = 3968;

    /** Numbers an actuator has in gainprm and biasprm. */
    static final int ACTUATOR_PARAMETERS = 10;

    private Model() {}
  }

  /** {@code mjData}: the state and what follows from it. */
  static final class Data {
    static final long SIZE = 162784;
    static final long NARENA = 0;
    static final long NBUFFER = 8;
    static final long WARNING = 161280;
    static final long NCON = 161584;
    static final long TIME = 161616;
    static final long BUFFER = 161640;
    static final long ARENA = 161648;
    static final long QPOS = 161656;
    static final long QVEL = 161664;
    static final long CTRL = 161696;
    static final long QFRC_APPLIED = 161704;
    static final long XFRC_APPLIED = 161712;
    static final long QACC = 161744;
    static final long XPOS = 161792;
    static final long XQUAT = 161800;
    static final long XIPOS = 161816;
    static final long SITE_XPOS = 161864;
    static final long SITE_XMAT = 161872;
    static final long QFRC_BIAS = 162192;
    static final long ACTUATOR_FORCE = 162392;
    static final long CONTACT = 162464;

    private Data() {}
  }

  /** {@code mjContact}. */
  static final class Touch {
    static final long SIZE = 576;
    static final long DISTANCE = 0;
    static final long POSITION = 8;
    static final long FRAME = 32;
    static final long GEOM1 = 524;
    static final long GEOM2 = 528;

    private Touch() {}
  }

  /** {@code mjWarningStat}. */
  static final class Warned {
    static final long SIZE = 8;
    static final long NUMBER = 4;

    private Warned() {}
  }
}
