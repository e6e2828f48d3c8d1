/**
 * Turns uploaded pictures into safe ones, makes thumbnails, and tells what kind of file it was given.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It stores nothing and does not decide who may see a picture.
 */
@NullMarked
package io.repairportal.media;

import org.jspecify.annotations.NullMarked;
