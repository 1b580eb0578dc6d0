package dev.reachystudio.backend.mujoco.engine;

import java.util.Locale;

/** Kinds of things in a model that have names; the numbers are MuJoCo's. */
public enum ModelObject {
  BODY(1, Layout.Model.NBODY),
  JOINT(3, Layout.Model.NJNT),
  GEOM(5, Layout.Model.NGEOM),
  SITE(6, Layout.Model.NSITE),
  CAMERA(7, Layout.Model.NCAM),
  MESH(10, Layout.Model.NMESH),
  MATERIAL(15, Layout.Model.NMAT),
  ACTUATOR(19, Layout.Model.NU);

  final int number;
  final long countField;

  ModelObject(int number, long countField) {
    this.number = number;
    this.countField = countField;
  }

  /** For people. */
  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
