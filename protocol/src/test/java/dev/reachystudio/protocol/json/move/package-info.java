@NullMarked
package dev.reachystudio.protocol.json.move;

import org.jspecify.annotations.NullMarked;
