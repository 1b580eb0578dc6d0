package dev.reachystudio.assets.description;

/** Whose description a description is. */
public enum DescriptionKind {
  /** Drawn from our own primitives; always there. */
  BUILT_IN,
  /** The manufacturer's, fetched by the user into the user's cache. */
  OFFICIAL,
  /** Any other URDF the user opened. */
  OTHER
}
