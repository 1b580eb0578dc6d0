/** The real robot: a Dynamixel motor bus over USB, and a simulated bus. */
module dev.reachystudio.backend.serial {
  requires static org.jspecify;
  requires transitive dev.reachystudio.assets;
  requires transitive dev.reachystudio.backend.control;
  requires transitive dev.reachystudio.protocol;
  requires com.fazecast.jSerialComm;

  exports dev.reachystudio.backend.serial.bus;
  exports dev.reachystudio.backend.serial.codec;
  exports dev.reachystudio.backend.serial.io;
  exports dev.reachystudio.backend.serial.port;
  exports dev.reachystudio.backend.serial.registers;
  exports dev.reachystudio.backend.serial.simulated;
  exports dev.reachystudio.backend.serial.tools;
}
