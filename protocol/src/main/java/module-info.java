/** The language of the studio: values, commands, outcomes, states and their JSON. No behaviour. */
module dev.reachystudio.protocol {
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports dev.reachystudio.protocol.value;
  exports dev.reachystudio.protocol.command;
  exports dev.reachystudio.protocol.state;
  exports dev.reachystudio.protocol.simulation;
  exports dev.reachystudio.protocol.daemon;
  exports dev.reachystudio.protocol.json.move;
  exports dev.reachystudio.protocol.json.wire;
  exports dev.reachystudio.protocol.motion;
  exports dev.reachystudio.protocol.motor;
}
