package io.repairportal.web.sample;

/**
 * One page.
 *
 * @param name of its file
 * @param template its template
 * @param view what the template is given
 */
public record SamplePage(String name, String template, Object view) {
    @Override
    public String toString() {
        return name;
    }
}
