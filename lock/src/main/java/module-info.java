/** Which managed app or session holds the robot. Depends on nothing of ours. */
module dev.reachystudio.lock {
  requires static transitive org.jspecify;

  exports dev.reachystudio.lock;
}
