@NullMarked
package dev.reachystudio.app.daemon.rest;

import org.jspecify.annotations.NullMarked;
