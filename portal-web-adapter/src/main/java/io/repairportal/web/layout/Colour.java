package io.repairportal.web.layout;

import java.util.Locale;

/**
 * A colour in OKLCH: lightness 0 to 1, chroma, hue in radians. Conversions follow B. Ottosson's OKLab and the sRGB transfer curve of IEC
 * 61966-2-1; contrast follows WCAG 2.2. Out-of-gamut values are clipped when written. Immutable.
 *
 * @param l lightness
 * @param c chroma
 * @param h hue
 */
record Colour(double l, double c, double h) {

    static Colour parse(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return ofLinear(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    Colour lightness(double other) {
        return new Colour(Math.max(0, Math.min(1, other)), c, h);
    }

    /** Returns this colour, no lighter than {@code most}. */
    Colour atMost(double most) {
        return l <= most ? this : lightness(most);
    }

    Colour chroma(double other) {
        return new Colour(l, other, h);
    }

    /** Returns {@code base} with this share of this colour in it, as CSS mixes in OKLab. */
    Colour mixedInto(Colour base, double share) {
        double a = base.a() * (1 - share) + a() * share;
        double b = base.b() * (1 - share) + b() * share;
        return new Colour(base.l * (1 - share) + l * share, Math.hypot(a, b), Math.atan2(b, a));
    }

    /** Returns black or white, whichever reads better on this colour. */
    Colour readable() {
        return luminance() > .179 ? parse("#000000") : parse("#ffffff");
    }

    double leastContrast(Colour... surfaces) {
        double least = Double.MAX_VALUE;
        for (Colour surface : surfaces) {
            least = Math.min(least, contrast(surface));
        }
        return least;
    }

    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
    }

    String hex() {
        int[] rgb = bytes();
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }

    private double luminance() {
        // why by way of the bytes: what counts is the colour as it is written
        int[] rgb = bytes();
        return .2126 * linear(rgb[0]) + .7152 * linear(rgb[1]) + .0722 * linear(rgb[2]);
    }

    private int[] bytes() {
        double root1 = l + .3963377774 * a() + .2158037573 * b();
        double root2 = l - .1055613458 * a() - .0638541728 * b();
        double root3 = l - .0894841775 * a() - 1.2914855480 * b();
        double x = root1 * root1 * root1;
        double y = root2 * root2 * root2;
        double z = root3 * root3 * root3;
        return new int[] {
            gamma(4.0767416621 * x - 3.3077115913 * y + .2309699292 * z),
            gamma(-1.2684380046 * x + 2.6097574011 * y - .3413193965 * z),
            gamma(-.0041960863 * x - .7034186147 * y + 1.7076147010 * z)
        };
    }

    private double a() {
        return c * Math.cos(h);
    }

    private double b() {
        return c * Math.sin(h);
    }

    private static Colour ofLinear(double red, double green, double blue) {
        double x = Math.cbrt(.4122214708 * red + .5363325363 * green + .0514459929 * blue);
        double y = Math.cbrt(.2119034982 * red + .6806995451 * green + .1073969566 * blue);
        double z = Math.cbrt(.0883024619 * red + .2817188376 * green + .6299787005 * blue);
        double a = 1.9779984951 * x - 2.4285922050 * y + .4505937099 * z;
        double b = .0259040371 * x + .7827717662 * y - .8086757660 * z;
        return new Colour(.2104542553 * x + .7936177850 * y - .0040720468 * z, Math.hypot(a, b), Math.atan2(b, a));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static int gamma(double linear) {
        double value = linear <= .0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - .055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
