@NullMarked
package dev.reachystudio.backend.serial.tools;

import org.jspecify.annotations.NullMarked;
