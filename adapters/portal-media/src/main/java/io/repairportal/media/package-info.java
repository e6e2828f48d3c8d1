/**
 * Makes pictures fit for showing: bounded before decoding, upright, small, and without a trace of where they were taken.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It stores nothing, does not decide who may see a picture, opens no file and no connection, and reads no HEIC, TIFF, SVG or animation.
 */
@NullMarked
package io.repairportal.media;

import org.jspecify.annotations.NullMarked;
