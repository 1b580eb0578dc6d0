/**
 * Facts and data of the robot: numbers, motor table, description, moves. Depends on nothing of
 * ours.
 */
module dev.reachystudio.assets {
  requires static org.jspecify;

  exports dev.reachystudio.assets.description;
  exports dev.reachystudio.assets.moves;
  exports dev.reachystudio.assets.numbers;
}
