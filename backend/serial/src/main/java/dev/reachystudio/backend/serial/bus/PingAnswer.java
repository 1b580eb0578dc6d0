package dev.reachystudio.backend.serial.bus;

/**
 * What a motor says about itself when pinged.
 *
 * @param id its id
 * @param modelNumber model, such as 1200
 * @param firmware version of its firmware
 * @param alert whether it asks for a look at its hardware error register
 */
public record PingAnswer(int id, int modelNumber, int firmware, boolean alert) {}
