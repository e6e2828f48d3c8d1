package io.repairportal.web.document;

/**
 * A photo in a grid or strip.
 *
 * @param url its own page
 * @param thumbnailUrl the small picture
 * @param fullUrl the large picture
 * @param alt what it shows, in words
 * @param caption shown below; may be empty
 * @param day when it was taken
 * @param isoDay the same for machines
 * @param tag before or after; may be empty
 */
public record PhotoView(
        String url,
        String thumbnailUrl,
        String fullUrl,
        String alt,
        String caption,
        String day,
        String isoDay,
        String tag) {}
